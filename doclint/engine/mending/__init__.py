"""Fixes applied in rounds until nothing is left that proves itself."""
