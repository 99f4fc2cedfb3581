"""What installed packages add: a rule, an output, a generator, a language, a glossary
format: a file each."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

import doclint

CODE = {
    "rule.py": '''
from doclint.document import Link
from doclint.findings import Hit, Severity
from doclint.rule import bad, good, rule


@rule("acme/plain-http", visits=Link, severity=Severity.WARNING, preview=True, examples=[
    bad("See [it](⟦http://a.example/⟧).\\n"), good("See [it](https://a.example/).\\n"),
])
def plain_http(link, ctx):
    """A link goes to an address that is not encrypted.

    Somebody between the reader and the page may read and change it.
    """
    if link.target.startswith("http:"):
        yield Hit(link.target_span, f"found {link.target}, expected https")
''',
    "output.py": """
def render(report, look):
    return "".join(f"ACME {finding.rule}\\n" for finding in report.findings)
""",
    "generator.py": """
from doclint.dialects import slugs
from doclint.dialects.record import Dialect
from doclint.site.record import Generator, Home, PageAddress, Setting

DIALECT = Dialect(name="acme", title="Acme", slug=slugs.github, markers=("acme.toml",))


def read(shelf):
    return (Setting(file="acme.toml", homes=(Home("pages"),), complete=True),)


def locate(page, setting):
    return [PageAddress("/" if page.name == "index" else f"/acme/{page.name}/")]


GENERATOR = Generator(read, locate)
""",
    "language.py": """
from doclint.languages.record import Language

LANGUAGE = Language(code="tlh", name="Klingon", quotes=())
""",
    "glossary.py": """
from doclint.glossary.record import Glossary

NAME = "acme"


def fits(suffix, text):
    return suffix == ".acme"


def read(text, path, wishes):
    return Glossary(path)
""",
}
ENTRIES = """
[doclint.rules]
acme/plain-http = acme_doclint.rule:plain_http
[doclint.outputs]
acme = acme_doclint.output:render
[doclint.generators]
acme = acme_doclint.generator
[doclint.languages]
tlh = acme_doclint.language:LANGUAGE
[doclint.glossary_formats]
acme = acme_doclint.glossary
"""


class Environment:
    """A Python of its own, in which doclint and what it needs can be imported, and
    packages can be installed."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=False, symlinks=sys.platform != "win32")
        self.python = (
            folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        )
        (self.packages,) = folder.rglob("site-packages")
        here = [
            str(Path(doclint.__file__).parent.parent),
            sysconfig.get_path("purelib"),
        ]
        (self.packages / "doclint.pth").write_text(
            "\n".join(here) + "\n", encoding="utf-8"
        )

    def install(self, entries: str = ENTRIES, folder: Path | None = None) -> None:
        """Put the package where an installer would, or into a folder that it does not
        fill."""
        place = folder or self.packages
        about = place / "acme_doclint-1.0.dist-info"
        for file, text in CODE.items():
            (place / "acme_doclint").mkdir(parents=True, exist_ok=True)
            (place / "acme_doclint" / file).write_text(text, encoding="utf-8")
        about.mkdir()
        (about / "METADATA").write_text(
            "Metadata-Version: 2.1\nName: acme-doclint\nVersion: 1.0\n",
            encoding="utf-8",
        )
        (about / "entry_points.txt").write_text(entries, encoding="utf-8")

    def run(self, folder: Path, *arguments: str) -> tuple[int, str, str]:
        """What `doclint` answers in a folder: status, standard output, standard
        error."""
        done = subprocess.run(
            [str(self.python), "-m", "doclint", *arguments],
            cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(tmp_path / "env")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = tmp_path / "site"
    (pages / "pages").mkdir(parents=True)
    (pages / "acme.toml").write_text("", encoding="utf-8")
    (pages / "pages/a.md").write_text(
        "[B](/acme/b/), [c](/acme/c/), [d](http://d.example/).\n", encoding="utf-8"
    )
    for name in ("b", "index"):
        (pages / f"pages/{name}.md").write_text("# B\n", encoding="utf-8")
    return pages


@pytest.mark.slow
def test_all_five(environment: Environment, site: Path) -> None:
    environment.install()
    status, out, err = environment.run(
        site, "check", "--no-cache", "--format", "json", "--fail-on", "never"
    )
    assert status == 0, err
    told = [
        (finding["rule"], finding["column"]) for finding in json.loads(out)["findings"]
    ]
    assert ("acme/plain-http", 35) in told  # the rule
    assert ("links/missing-page", 20) in told and (
        "links/missing-page",
        5,
    ) not in told  # the generator's addresses
    status, out, err = environment.run(
        site, "check", "--no-cache", "--format", "acme", "--select", "acme"
    )
    assert (status, out) == (0, "ACME acme/plain-http\n"), err
    status, out, err = environment.run(site, "rules", "acme/plain-http")
    assert "not encrypted" in out and "preview" in out, err
    (site / ".doclint.yaml").write_text("languages: {source: tlh}\n", encoding="utf-8")
    asked = "from doclint.languages import language; from doclint.glossary.formats import all_formats;"
    done = subprocess.run(
        [environment.python, "-c", f"{asked} print(language('tlh').name, 'acme' in all_formats())"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "Klingon True\n"


@pytest.mark.slow
def test_nothing_that_lies_in_the_checked_folder_is_run(
    environment: Environment, site: Path
) -> None:
    environment.install(folder=site)
    _, out, _ = environment.run(site, "rules")
    assert "links/missing-page" in out and "acme/plain-http" not in out


@pytest.mark.slow
@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "acme/other = acme_doclint.rule:plain_http",
            "is the rule acme/plain-http, expected one of its name",
        ),
        (
            "acme/plain-http = acme_doclint.output:render",
            "is a function, expected a Rule",
        ),
        (
            "acme/plain-http = acme_doclint.gone:rule",
            "cannot be loaded (ModuleNotFoundError",
        ),
    ],
)
def test_a_package_that_is_broken_is_told_of_by_name(
    environment: Environment, site: Path, entry: str, told: str
) -> None:
    environment.install(f"[doclint.rules]\n{entry}\n")
    status, _, err = environment.run(site, "check")
    assert status == 2
    assert "acme-doclint 1.0" in err and told in err and "Traceback" not in err
