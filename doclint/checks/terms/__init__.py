"""Words of the vocabulary: names, forbidden words, misspelt forms."""
