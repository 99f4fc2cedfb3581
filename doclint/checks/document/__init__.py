"""The page as a file: its encoding, line ends and characters that nobody sees."""
