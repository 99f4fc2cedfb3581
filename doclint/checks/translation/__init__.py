"""What translation does to a text, told from the page alone or against its source."""
