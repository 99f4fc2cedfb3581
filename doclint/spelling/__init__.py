"""Spelling, for who asks for it (`doclint spell`): words that stand once on a site and in no dictionary."""
