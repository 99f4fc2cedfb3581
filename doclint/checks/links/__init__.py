"""Links as they are written."""
