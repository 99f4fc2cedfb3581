"""The configuration: found, read, checked, and asked what holds for a page."""

from doclint.config.file_parts import Languages, Translation
from doclint.config.kit import Kit, kit
from doclint.config.loading import NAMES, default, find, load, narrow
from doclint.config.model import (
    Config,
    FolderFacts,
    Layout,
    Override,
    Route,
    RuleSetting,
)
from doclint.config.places import language_of, routes
from doclint.config.settings import Active, PageSettings, settings
from doclint.config.site import detect_site, lies_at_root, sites_below, told_by
from doclint.text.globs import matches

__all__ = [
    "NAMES",
    "Active",
    "Config",
    "FolderFacts",
    "Kit",
    "Languages",
    "Layout",
    "Override",
    "PageSettings",
    "Route",
    "RuleSetting",
    "Translation",
    "default",
    "detect_site",
    "find",
    "kit",
    "language_of",
    "lies_at_root",
    "load",
    "matches",
    "narrow",
    "routes",
    "settings",
    "sites_below",
    "told_by",
]
