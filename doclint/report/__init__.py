"""The report as one HTML page: `data` says what is in it, `page` how it looks."""

from doclint.report.page import page

__all__ = ["page"]
