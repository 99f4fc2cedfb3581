"""Docusaurus: docs, blogs and pages, several of each, in versions and languages;
sidebars; what the build makes."""

from doclint.site.docusaurus.addresses import locate, name
from doclint.site.docusaurus.configuration import read
from doclint.site.record import Generator

GENERATOR = Generator(read, locate, name)
