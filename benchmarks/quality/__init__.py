"""How many known faults doclint finds in good translations, and what it says of good
ones. Run `run.py`."""
