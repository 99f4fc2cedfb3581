"""Faults of template tags: Liquid, shortcodes, containers."""
