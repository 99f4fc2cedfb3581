"""Reference links, their definitions and footnotes."""
