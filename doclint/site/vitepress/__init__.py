"""VitePress: `srcDir`, `srcExclude`, `base`, `rewrites`, routes made of data,
languages, sidebars and bars."""

from doclint.site.record import Generator
from doclint.site.vitepress.addresses import locate, name
from doclint.site.vitepress.configuration import read

GENERATOR = Generator(read, locate, name)
