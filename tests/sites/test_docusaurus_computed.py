"""Languages of Docusaurus that its configuration computes."""

from __future__ import annotations

from doclint.config import default
from doclint.engine.discover import discover
from doclint.engine.layout import settle
from projects import Write

_CONFIGURATION = """
const more = ['fr', 'de'];
export default {i18n: {defaultLocale: 'en-GB', locales: more.concat(['en-GB'])}};
"""
_FRENCH = "i18n/fr/docusaurus-plugin-content-docs/current/a.md"


def test_a_folder_that_is_named_like_no_language_is_none(write: Write) -> None:
    """Catalogues of a tool lie beside the languages."""
    config = default(
        write(
            {
                "docusaurus.config.ts": _CONFIGURATION,
                "docs/a.md": "# The lamp\n",
                _FRENCH: "# La lampe\n",
                "i18n/de/code.json": "{}",
                "i18n/docs/lamp/fr.po": "",
            }
        )
    )
    settled = settle(config, discover(config).all)
    assert settled.source_language == "en-GB"
