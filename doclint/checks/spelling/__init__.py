"""Words that are likely misspelt."""
