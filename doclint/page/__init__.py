"""Readings of one parsed page that several rules ask for."""
