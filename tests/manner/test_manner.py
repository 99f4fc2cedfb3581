"""What nearly all translated pages do alike is told once; what one page does by itself
is told as before."""

from __future__ import annotations

import json
from collections.abc import Mapping

from projects import Run, Write

PROSE_EN = "# Page\n\nThe pump stands in the cellar, and it hums all night.\n"
PROSE_DE = "# Seite\n\nDie Pumpe steht im Keller, und sie brummt die ganze Nacht.\n"
PAGES = range(6)


def site(english: str, german: str, odd: str | None = None) -> Mapping[str, str]:
    """Six pages in English and German from templates; the last German page is `odd`, if
    given."""
    texts = {f"docs/{at}.md": english for at in PAGES}
    texts |= {f"docs/de/{at}.md": german for at in PAGES}
    if odd is not None:
        texts[f"docs/de/{PAGES[-1]}.md"] = odd
    return texts


def keyed(page: str, **keys: str) -> str:
    """A page with front matter."""
    rows = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\n{rows}---\n{page}"


def test_a_key_that_all_pages_translate_is_the_manner(write: Write, run: Run) -> None:
    write(site(keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")))
    assert run("check").told == ["docs/de/0.md:2 translation/site-manner"]


def test_a_key_that_one_page_translates_is_a_fault(write: Write, run: Run) -> None:
    write(
        site(
            keyed(PROSE_EN, kind="reference"),
            keyed(PROSE_DE, kind="reference"),
            keyed(PROSE_DE, kind="anders"),
        )
    )
    assert "docs/de/5.md:2 translation/changed-front-matter" in run("check").told


def test_two_pages_prove_nothing(write: Write, run: Run) -> None:
    texts = {
        "docs/a.md": keyed(PROSE_EN, kind="reference"),
        "docs/de/a.md": keyed(PROSE_DE, kind="anders"),
    }
    texts |= {
        "docs/b.md": keyed(PROSE_EN, kind="reference"),
        "docs/de/b.md": keyed(PROSE_DE, kind="anders"),
    }
    write(texts)
    assert (
        run("check").told.count("docs/de/a.md:2 translation/changed-front-matter") == 1
    )


def test_on_a_small_site_all_pages_must_agree(write: Write, run: Run) -> None:
    write(
        site(
            keyed(PROSE_EN, kind="reference"),
            keyed(PROSE_DE, kind="anders"),
            keyed(PROSE_DE, kind="reference"),
        )
    )
    assert run("check", "--select", "translation/changed-front-matter").told == [
        f"docs/de/{at}.md:2 translation/changed-front-matter" for at in PAGES[:-1]
    ]


def test_a_key_that_no_translation_has(write: Write, run: Run) -> None:
    write(site(keyed(PROSE_EN, kind="a", old="/x"), keyed(PROSE_DE, kind="a")))
    assert [told.split()[1] for told in run("check").told] == [
        "translation/site-manner"
    ]


def test_a_declared_key_is_never_explained_away(write: Write, run: Run) -> None:
    texts = site(
        keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")
    )
    write({**texts, ".doclint.yaml": "front_matter: {kind: {translate: false}}\n"})
    assert len(
        run("check", "--select", "translation/changed-front-matter").told
    ) == len(PAGES)


def test_a_note_on_every_page(write: Write, run: Run) -> None:
    note = "> Diese Seite wurde von einer Maschine aus dem Englischen übersetzt.\n\n"
    extra = "- Ein Punkt, den nur diese eine Seite hat.\n- Und noch einer.\n\n"
    body = PROSE_DE.replace("# Seite\n\n", f"# Seite\n\n{note}")
    more_en = "".join(
        f"\nThe {word} pump is oiled once a year.\n"
        for word in ("red", "blue", "old", "new")
    )
    more_de = "".join(
        f"\nDie Pumpe {word} wird einmal im Jahr geölt.\n"
        for word in ("rot", "blau", "alt", "neu")
    )
    write(site(PROSE_EN + more_en, body + more_de, body + more_de + "\n" + extra))
    found = run("check", "--select", "structure,translation/site-manner").told
    assert found == [
        "docs/de/0.md:3 translation/site-manner",
        "docs/de/5.md:15 structure/extra-block",
    ]


def test_a_block_that_no_translation_has(write: Write, run: Run) -> None:
    english = PROSE_EN + "\nSee the old manual of the pump, which is in English only.\n"
    write(site(english, PROSE_DE))
    assert [told.split()[1] for told in run("check").told] == [
        "translation/site-manner"
    ]


def test_an_argument_that_all_translations_have_otherwise(
    write: Write, run: Run
) -> None:
    english = "{% include note.html version='old' kind='tip' %}\n\n" + PROSE_EN
    german = english.replace("old", "neu").replace(PROSE_EN, PROSE_DE)
    texts = site(english, german, german.replace("tip", "tipp"))
    write({**texts, "_config.yml": "title: A\n", "_includes/note.html": "A\n"})
    changed = run("check", "--select", "translation/changed-tag").told
    assert changed == ["docs/de/5.md:1 translation/changed-tag"]


def test_numbers_are_never_a_manner(write: Write, run: Run) -> None:
    write(
        site(
            "It takes 12 minutes until it is done.\n",
            "Es dauert 21 Minuten, bis es fertig ist.\n",
        )
    )
    assert run("check").told.count("docs/de/0.md:1 translation/changed-number") == 1


def test_configuration_settles_it_either_way(write: Write, run: Run) -> None:
    texts = site(
        keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")
    )
    write({**texts, ".doclint.yaml": 'manners: {"key changed: kind": accept}\n'})
    assert run("check").told == []
    write({".doclint.yaml": 'manners: {"key changed: kind": refuse}\n'})
    assert len(
        run("check", "--select", "translation/changed-front-matter").told
    ) == len(PAGES)


def test_what_is_explained_is_kept_for_programs_and_shown_on_request(
    write: Write, run: Run
) -> None:
    write(site(keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")))
    explained = json.loads(run("check").out)["explained"]
    assert [finding["path"] for finding in explained] == [
        f"docs/de/{at}.md" for at in PAGES
    ]
    assert len(
        run("check", "--all", "--select", "translation/changed-front-matter").told
    ) == len(PAGES)


def test_one_page_by_itself_is_judged_as_in_a_whole_run(write: Write, run: Run) -> None:
    write(site(keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")))
    assert run("check", "docs/de/3.md").told == [
        "docs/de/3.md:2 translation/site-manner"
    ]


def test_like_findings_have_one_cause(write: Write, run: Run) -> None:
    texts = {f"docs/{at}.md": "See [the guide](gone.md).\n" for at in range(4)}
    write({**texts, "mkdocs.yml": "site_name: A\n"})
    document = json.loads(run("check").out)
    causes = {cause["id"]: cause for cause in document["causes"]}
    ids = {
        finding["cause"]
        for finding in document["findings"]
        if finding["rule"] == "links/missing-page"
    }
    assert len(ids) == 1
    assert causes[ids.pop()]["count"] == 4


def test_a_key_by_which_each_language_orders_its_pages(write: Write, run: Run) -> None:
    texts = {f"docs/{at}.md": keyed(PROSE_EN, weight=str(at)) for at in range(12)}
    texts |= {
        f"docs/de/{at}.md": keyed(PROSE_DE, weight=str(at if at < 7 else at + 10))
        for at in range(12)
    }
    write(texts)
    assert [told.split()[1] for told in run("check").told] == [
        "translation/site-manner"
    ]


def test_redirections_of_the_source_page_are_no_lost_keys(
    write: Write, run: Run
) -> None:
    page = keyed(PROSE_EN, kind="a", redirect_from="/old/")
    write({"docs/a.md": page, "docs/de/a.md": keyed(PROSE_DE, kind="a")})
    assert run("check", "--select", "translation").told == []


def test_a_site_that_writes_no_alternative_texts(write: Write, run: Run) -> None:
    write({f"docs/{at}.md": f"{PROSE_EN}\n![]({at}.png)\n" for at in range(6)})
    assert [
        told.split()[1] for told in run("check", "--select", "images,translation").told
    ] == ["translation/site-manner"]
    write(
        {f"docs/{at}.md": f"{PROSE_EN}\n![The pump]({at}.png)\n" for at in range(1, 6)}
    )
    assert run("check", "--select", "images,translation").told == [
        "docs/0.md:5 images/missing-alt"
    ]


def test_what_a_program_writes_between_its_marks(write: Write, run: Run) -> None:
    badge = "[Ada](#who-ada) [Bob](#who-bob)\n"
    marks = f"<!-- ALL-CONTRIBUTORS-LIST:START - Do not remove -->\n{badge}<!-- ALL-CONTRIBUTORS-LIST:END -->\n"
    write({"README.md": f"# A\n\n{marks}\n[Cid](#who-cid)\n"})
    assert run("check").told == ["README.md:7 links/missing-anchor"]


SORTED = (
    ("anvil", "Amboss"),
    ("bellows", "Blasebalg"),
    ("chisel", "Meißel"),
    ("file", "Feile"),
    ("hammer", "Hammer"),
)
ENGLISH = [
    f"## {one.title()} {{#{one}}}\n\nThe `{one}` lies beside the fire of the smith.\n"
    for one, _ in SORTED
]
GERMAN = [
    f"## {other} {{#{one}}}\n\nDas Werkzeug `{one}` liegt neben dem Feuer des Schmieds.\n"
    for one, other in sorted(SORTED, key=lambda pair: pair[1])
]


def test_sections_that_each_language_sorts_by_its_words(write: Write, run: Run) -> None:
    english, german = (
        "# Tools\n\n" + "\n".join(ENGLISH),
        "# Werkzeuge\n\n" + "\n".join(GERMAN),
    )
    write({"docs/a.md": english, "docs/de/a.md": german})
    assert run("check", "--select", "structure", "--site", "mkdocs").told == []


def test_prompts_that_one_version_shows(write: Write, run: Run) -> None:
    english = "Run it:\n\n```bash\nmake all\nmake test\n```\n"
    write(
        {
            "docs/a.md": english,
            "docs/de/a.md": "Starten:\n\n```bash\n$ make all\n$ make test\n```\n",
        }
    )
    assert run("check", "--select", "translation").told == []
    write({"docs/de/a.md": "Starten:\n\n```bash\n$ make alles\n$ make test\n```\n"})
    assert run("check", "--select", "translation").told == [
        "docs/de/a.md:4 translation/changed-code"
    ]


def test_a_box_in_another_syntax_is_the_same_box(write: Write, run: Run) -> None:
    english = f"# A\n\n{PROSE_EN}\n> [!NOTE]\n>\n> Mind the step of the stairs in the dark.\n\nThen go down.\n"
    box = "{{% alert %}}\nVorsicht auf der Treppe im Dunkeln.\n{{% /alert %}}\n"
    german = f"# A\n\n{PROSE_DE}\n{box}\nDann hinunter.\n"
    write(
        {
            "content/en/a.md": english,
            "content/de/a.md": german,
            "hugo.toml": 'title = "A"\n',
        }
    )
    assert run("check", "--select", "structure/missing-block").told == []


def test_a_key_that_many_pages_lack_is_no_sure_fault(write: Write, run: Run) -> None:
    english = keyed(PROSE_EN, kind="a", old="x")
    texts = dict(site(english, keyed(PROSE_DE, kind="a", old="x")))
    texts |= {f"docs/de/{at}.md": keyed(PROSE_DE, kind="a") for at in PAGES[:3]}
    write(texts)
    found = run("check", "--select", "translation/missing-key").findings
    assert [each["severity"] for each in found] == ["info"] * 3


def test_a_key_that_one_page_lacks_is_the_surer_fault(write: Write, run: Run) -> None:
    english = keyed(PROSE_EN, kind="a", old="x")
    write(site(english, keyed(PROSE_DE, kind="a", old="x"), keyed(PROSE_DE, kind="a")))
    found = run("check", "--select", "translation/missing-key").findings
    assert [each["severity"] for each in found] == ["warning"]


NOTE = "> Diese Seite hat eine Maschine übersetzt, und ein Mensch hat sie gelesen.\n\n"
MANY = range(12)


def many(english: str, german: str, odd: str) -> Mapping[str, str]:
    """Twelve pages in English and German; the last German page is `odd`."""
    texts = {f"docs/{at}.md": english for at in MANY} | {
        f"docs/de/{at}.md": german for at in MANY
    }
    return texts | {f"docs/de/{MANY[-1]}.md": odd}


def test_a_page_without_the_note_that_all_others_bear(write: Write, run: Run) -> None:
    write(many(PROSE_EN, NOTE + PROSE_DE, PROSE_DE))
    assert "docs/de/11.md:1 translation/unlike-others" in run("check").told


def test_a_page_that_left_the_value_that_all_others_translate(
    write: Write, run: Run
) -> None:
    write(
        many(
            keyed(PROSE_EN, kind="a guide"),
            keyed(PROSE_DE, kind="ein Führer"),
            keyed(PROSE_DE, kind="a guide"),
        )
    )
    told = run("check", "--select", "translation").told
    assert told == ["docs/de/11.md:2 translation/unlike-others"]


def test_a_value_that_nobody_translates_is_no_deviation(write: Write, run: Run) -> None:
    texts = dict(
        many(
            keyed(PROSE_EN, kind="a guide"),
            keyed(PROSE_DE, kind="ein Führer"),
            keyed(PROSE_DE, kind="FAQ"),
        )
    )
    write(texts | {f"docs/{MANY[-1]}.md": keyed(PROSE_EN, kind="FAQ")})
    assert not any("unlike-others" in each for each in run("check").told)


def test_manners_as_lines_of_the_configuration(write: Write, run: Run) -> None:
    write(site(keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")))
    suggested = run("suggest", form=None).out
    assert (
        suggested
        == "manners:\n  # 6 times (de), as in docs/de/0.md:2\n  'key changed: kind': accept\n"
    )
    write({".doclint.yaml": suggested})
    assert run("check").told == []
    assert run("suggest", form=None).out == ""


def linked(target: str) -> tuple[str, str]:
    """A page in English with a link to another, and in German with a link to `target`."""
    english = "# Page\n\nThe pump of `acme 5` hums, see [the lever](lever.md) of it.\n"
    german = f"# Seite\n\nDie Pumpe von `acme 5` brummt, siehe [den Hebel]({target}) davon.\n"
    return english, german


def test_links_that_all_pages_write_otherwise_are_the_manner(
    write: Write, run: Run
) -> None:
    write(site(*linked("lever.html")))
    assert not any("changed-link" in told for told in run("check").told)
    write({"docs/de/5.md": linked("levre.html")[1]})
    assert "docs/de/5.md:3 translation/changed-link" in run("check").told


def test_manners_are_written_into_the_configuration(write: Write, run: Run) -> None:
    write(site(keyed(PROSE_EN, kind="reference"), keyed(PROSE_DE, kind="nachschlagen")))
    write({".doclint.yaml": "site: generic\nmanners:\n  'key changed: x': refuse\n"})
    assert "wrote 1 line to" in run("suggest", "--write", form=None).err
    assert run("check").told == []
    assert run("suggest", form=None).out == ""
    write({".doclint.yaml": "manners: {'key changed: x': refuse}\n"})
    refused = run("suggest", "--write", form=None)
    assert "does not stand on lines of its own" in refused.err


def test_a_key_that_all_pages_keep_in_the_sources_language(
    write: Write, run: Run
) -> None:
    english = keyed(PROSE_EN, standard_title="How to run the pump of the mill")
    write(
        many(
            english,
            keyed(PROSE_DE, standard_title="How to run the pump of the mill"),
            PROSE_DE,
        )
    )
    assert [
        told.split()[1]
        for told in run("check", "--select", "translation/untranslated").told
    ] == []
    one = {
        "docs/de/11.md": keyed(
            PROSE_DE, standard_title="How to run the pump of the mill"
        )
    }
    write(
        {
            **many(
                english,
                keyed(PROSE_DE, standard_title="Wie die Pumpe der Mühle läuft"),
                PROSE_DE,
            ),
            **one,
        }
    )
    assert run("check", "--select", "translation/untranslated").told == [
        "docs/de/11.md:2 translation/untranslated"
    ]
