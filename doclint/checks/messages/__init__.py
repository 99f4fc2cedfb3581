"""Interface files: the words on buttons, menus and labels, beside those of the source's
language."""
