"""Reading `mkdocs.yml`, or Zensical's `zensical.toml`: its tags, what it inherits, its
plug-ins and extensions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

import yaml

from doclint.dataclasses import dataclass
from doclint.dialects.manner import DialectSettings
from doclint.site.literal import Loose, mapping
from doclint.site.paths import folder_of, join, without_steps
from doclint.site.shelf import Shelf
from doclint.website import Problem

_DEEP = 4


@dataclass(frozen=True)
class PythonName:
    """A Python object that a tag names: `!!python/name:a.b`, or what
    `!!python/object/apply:a.b` calls with words."""

    name: str
    called: bool = False
    words: Mapping[str, Any] = field(default_factory=dict)


class _Tagged(Loose):
    """YAML with the tags that MkDocs knows."""


def _named(loader: Loose, suffix: str, node: yaml.Node) -> PythonName:
    return PythonName(suffix)


def _applied(loader: Loose, suffix: str, node: yaml.Node) -> PythonName:
    config = (
        loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.MappingNode)
        else {}
    )
    words = config.get("kwds")
    return PythonName(suffix, True, words if isinstance(words, dict) else {})


def _environment(loader: Loose, node: yaml.Node) -> Any:
    """`!ENV [NAME, value]`: what holds where the environment says nothing."""
    config = (
        loader.construct_sequence(node, deep=True)
        if isinstance(node, yaml.SequenceNode)
        else []
    )
    return config[-1] if len(config) > 1 else None


def _relative(loader: Loose, node: yaml.Node) -> str | None:
    """`!relative $docs_dir`: the word as it is."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else None


# The first prefix that fits is taken, and that of unknown tags is empty.
_Tagged.yaml_multi_constructors = {
    "tag:yaml.org,2002:python/name:": _named,
    "tag:yaml.org,2002:python/object/apply:": _applied,
    **Loose.yaml_multi_constructors,
}
_Tagged.yaml_constructors = {
    **Loose.yaml_constructors,
    "!ENV": _environment,
    "!relative": _relative,
}


@dataclass(frozen=True)
class Options:
    """A configuration with all that it inherits. `plugins` and `extensions` are their
    settings by name."""

    values: Mapping[str, Any]
    plugins: Mapping[str, Mapping[str, Any]]
    extensions: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]

    def text(self, key: str, usual: str = "") -> str:
        """A value that should be text."""
        value = self.values.get(key)
        return value if isinstance(value, str) and value else usual

    def plugin(self, *names: str) -> Mapping[str, Any] | None:
        """The settings of a plug-in that is on, or None."""
        settings = next(
            (self.plugins[name] for name in names if name in self.plugins), None
        )
        return (
            None if settings is None or settings.get("enabled") is False else settings
        )


def options(file: str, shelf: Shelf) -> Options:
    """The configuration in a file."""
    stated, problems = mapping(shelf, file, _Tagged)
    if file.endswith(".toml"):
        project = stated.get("project", stated)
        stated = project if isinstance(project, dict) else {}
    config = _inherited(stated, folder_of(file), shelf)
    if "zensical" in file.rpartition("/")[2]:
        config = {"markdown_extensions": _ZENSICAL, **config}
    plugins = {
        name.rpartition("/")[2]: stated
        for name, stated in _listed(config.get("plugins")).items()
    }
    return Options(
        config,
        plugins,
        dict(_hoisted(_listed(config.get("markdown_extensions")))),
        problems,
    )


def _hoisted(
    extensions: Mapping[str, Mapping[str, Any]], before: str = ""
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """TOML reads `pymdownx.snippets` as a table in a table."""
    for name, settings in extensions.items():
        full = f"{before}{name}"
        if full in _SPACES:
            yield from _hoisted(
                {
                    each: inner
                    for each, inner in settings.items()
                    if isinstance(inner, dict)
                },
                f"{full}.",
            )
        else:
            yield full, settings


def _inherited(
    stated: dict[str, Any], folder: str, shelf: Shelf, depth: int = 0
) -> dict[str, Any]:
    """The configuration laid over the one that `INHERIT` names."""
    config = stated.get("INHERIT")
    if not isinstance(config, str) or depth > _DEEP:
        return stated
    file = without_steps(join(folder, config))
    above, _ = mapping(shelf, file, _Tagged)
    return _laid(_inherited(above, folder_of(file), shelf, depth + 1), stated)


def _laid(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Values that have values of their own are merged, others replaced."""
    joined = dict(below)
    for key, value in above.items():
        old = joined.get(key)
        joined[key] = (
            _laid(old, value)
            if isinstance(old, dict) and isinstance(value, dict)
            else value
        )
    return joined


def _listed(config: Any) -> dict[str, Mapping[str, Any]]:
    """What a list of names, some with settings, or a mapping of them says."""
    listed: dict[str, Mapping[str, Any]] = {}
    for each in config if isinstance(config, list | tuple) else [config]:
        pairs: Iterable[tuple[Any, Any]] = (
            each.items() if isinstance(each, dict) else [(each, None)] if each else ()
        )
        listed |= {
            str(name): settings if isinstance(settings, dict) else {}
            for name, settings in pairs
        }
    return listed


_SPACES = frozenset(
    {
        "pymdownx",
        "pymdownx.blocks",
        "markdown",
        "markdown.extensions",
        "zensical",
        "zensical.extensions",
    }
)
# What Zensical has where nothing is told, as far as it matters here.
_ZENSICAL = ("attr_list", "md_in_html", "toc", "pymdownx.tabbed")
# Plug-ins that make `[text][id]` a link to an id of whatever page.
_CROSS_REFERENCES = ("autorefs", "mkdocstrings", "mkapi")
_FORMS = frozenset({"NFC", "NFD", "NFKC", "NFKD"})
_CASES = frozenset({"none", "lower", "lower-ascii", "fold"})
# Functions by name, with what they are called with beside the text; those of pymdownx
# before its version 10 are here.
_FUNCTIONS: Mapping[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "markdown.extensions.toc.slugify": ("python_markdown", ()),
    "markdown.extensions.headerid.slugify": ("python_markdown", ()),
    "markdown.extensions.toc.slugify_unicode": ("python_unicode", ()),
    "pymdownx.slugs.uslugify": ("pymdownx", (("case", "lower"),)),
    "pymdownx.slugs.uslugify_encoded": ("pymdownx", (("case", "lower"),)),
    "pymdownx.slugs.uslugify_cased": ("pymdownx", ()),
    "pymdownx.slugs.uslugify_cased_encoded": ("pymdownx", ()),
    "pymdownx.slugs.gfm": ("pymdownx", (("case", "lower-ascii"),)),
    "pymdownx.slugs.gfm_encoded": ("pymdownx", (("case", "lower-ascii"),)),
}


def manner(config: Options) -> DialectSettings:
    """How the configuration has the ids of headings made, by the settings of the
    extension `toc`."""
    toc = next(
        (
            settings
            for name, settings in config.extensions.items()
            if name.endswith("toc")
        ),
        {},
    )
    appended = bool(config.extensions.get("pymdownx.snippets", {}).get("auto_append"))
    shared = appended or any(
        config.plugin(name) is not None for name in _CROSS_REFERENCES
    )
    separator = toc.get("separator")
    made = slugger(toc["slugify"]) if "slugify" in toc else ("python_markdown", ())
    if made is None:
        return DialectSettings(known=False, shared=shared)
    slug, words = made
    if isinstance(separator, str) and separator != "-":
        words = (*words, ("separator", separator))
    if any(name.endswith(".emoji") for name in config.extensions):
        words = (*words, ("icons", "shown"))
    return DialectSettings(
        "" if made == ("python_markdown", ()) and not words else slug,
        words,
        shared=shared,
    )


def slugger(config: Any) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The function of ours that stands for one of theirs, with its words; None for one
    that nobody knows."""
    if isinstance(config, str):  # given as a word in TOML and the like
        return _FUNCTIONS.get(config)
    named = _called(config) if isinstance(config, dict) else config
    if not isinstance(named, PythonName):
        return None
    if not named.called:
        return _FUNCTIONS.get(named.name)
    if named.name != "pymdownx.slugs.slugify":
        return None
    case = named.words.get("case", "none")
    form = named.words.get("normalize", "NFC")
    is_known = case in _CASES and form in _FORMS
    return ("pymdownx", (("case", case), ("normalize", form))) if is_known else None


def _called(config: Mapping[str, Any]) -> PythonName | None:
    """A function that is called, where it is written as data: `object` and `kwds`."""
    name = config.get("object", "pymdownx.slugs.slugify")
    if not isinstance(config.get("object", ""), str):
        return None
    words = config.get("kwds")
    return PythonName(name, True, words if isinstance(words, dict) else {})
