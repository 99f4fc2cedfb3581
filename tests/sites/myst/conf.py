extensions = ["myst_parser"]
html_theme = "basic"
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence"]
myst_heading_anchors = 3
