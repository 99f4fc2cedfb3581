"""Pages of our own wording in seven languages, faults put into them by degrees, and
what doclint tells of each."""
