"""However personal data is spelled, it is found where it stands, and nothing of it goes out."""

from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generation.spellings import SECRETS, percent, quoted, spelled, squeezed
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.redaction import redacted
from hyvinvointi.privacy.shown import located, readings, shown, united
from hyvinvointi.source import Document, read
from render.sites import site, workspace

pytestmark = pytest.mark.slow

HEAD = "kind: decision\nid: asia\norgan: lautakunta\nmunicipality: malli\ntitle: {title}\nstatus: published\n"


def _block(style, text):
    lines = "".join(f"  {line}\n" for line in text.split("\n"))
    return f"{style}\n{lines}"


# Each puts a spelled secret into a place of a document, in a layout of its own.
PLACES = {
    "literal": lambda text, _: "background: " + _block("|", text),
    "folded": lambda text, _: "background: " + _block(">-", text),
    "double": lambda text, chance: f"background: {quoted(text, chance)}\n",
    "own": lambda text, chance: f"x-muu: {quoted(text, chance)}\n",
    "nested": lambda text, chance: f"x-muu: {{a: [1, {quoted(text, chance)}]}}\n",
    "key": lambda text, chance: f"? {quoted(text, chance)}\n: kyllä\n",
    "comment": lambda text, _: "# " + text.replace("\n", "\n# ") + "\nx-a: b\n",
    "attachment": lambda text, chance: f"attachments: [{{id: a, title: {quoted(text, chance)}}}]\n",
    "file": lambda text, chance: (
        f"attachments: [{{id: a, title: t, file: {quoted(text, chance)}}}]\n"
    ),
    "person": lambda text, chance: f"contacts: [{{title: {quoted(text, chance)}, name: Aku}}]\n",
}


def _text(kind, chance):
    secret = SECRETS[kind](chance)
    return secret, f"Alku, {spelled(secret, chance)}, loppu."


def _document(place, text, chance, title="Asia"):
    return HEAD.format(title=title) + PLACES[place](text, chance)


def _cleared(document: Document) -> Document:
    for kind, find in FINDERS.items():
        document = redacted(document, kind, find, "fi")
    return document


def _said(document: Document) -> str:
    values = [document.value(route) for route in document.routes()]
    keys = [str(route[-1]) for route in document.routes() if route]
    comments = "".join(text.lstrip("# ") for _, text in document.comments())
    return "|".join([*(one for one in values if isinstance(one, str)), *keys, comments])


def test_a_home_goes_over_the_end_of_a_line_of_a_comment():
    source = f"{HEAD.format(title='Asia')}# Alku, Kivikatu\n# 52 B 24, loppu.\nx-a: POISTETTU\n"
    assert "52" not in _said(_cleared(read("asia.yaml", source.encode())))


@given(st.sampled_from([*SECRETS]), st.sampled_from([*PLACES]), st.integers(0, 2**32))
@settings(max_examples=10 * settings.default.max_examples)
def test_no_spelling_survives_in_a_document(kind, place, seed):
    chance = Random(seed)
    secret, text = _text(kind, chance)
    source = _document(place, text, chance)
    document = read("asia.yaml", source.encode())
    assert not document.broken, source
    cleared = _cleared(document)
    said = squeezed(_said(cleared))
    assert squeezed(secret) not in said, source
    assert "POISTETTU" in said
    assert "ALKU" in said
    assert "LOPPU" in said
    assert _cleared(cleared) is cleared


@given(st.sampled_from([*SECRETS]), st.integers(0, 2**32))
def test_no_spelling_survives_in_an_address(kind, seed):
    chance = Random(seed)
    secret = SECRETS[kind](chance)
    text = f"Katso [sivu](https://malli.example/?haku={percent(secret, chance)}&b)."
    found = [text[start:end] for find in FINDERS.values() for start, end in located(find, text)]
    assert squeezed(secret) in map(squeezed, found)


@given(st.sampled_from([*SECRETS]), st.integers(0, 2**32))
def test_what_is_found_is_the_spelling_and_nothing_around_it(kind, seed):
    chance = Random(seed)
    secret, text = _text(kind, chance)
    # A code may look like a phone, too, and an account like a card.
    ((start, end),) = united(span for find in FINDERS.values() for span in located(find, text))
    assert squeezed(text[start:end]).replace("AT", "") == squeezed(secret).replace("AT", "")
    assert text[:start].startswith("Alku")
    assert text[end:].endswith("loppu.")


@given(st.integers(0, 2**32))
@settings(max_examples=max(2, settings.default.max_examples // 15), phases=[Phase.generate])
@pytest.mark.parametrize("form", ["html", "markdown"])
def test_no_spelling_survives_in_a_site(form, seed):
    chance = Random(seed)
    secrets, documents = [], {}
    for number, place in enumerate(PLACES):
        for kind in SECRETS:
            secret, text = _text(kind, chance)
            title = quoted(_text(kind, chance)[1], chance)
            source = _document(place, text, chance, title).replace("asia", f"asia-{number}-{kind}")
            documents[f"{number}-{kind}"] = source
            secrets.append(secret)
    files = site(workspace(**documents), format=form)
    shown_files = {
        path: squeezed(one.decode()) for path, one in files.items() if "fonts/" not in path
    }
    for secret in secrets:
        code = squeezed(secret)
        assert [path for path, text in shown_files.items() if code in text or code in path] == [], (
            secret
        )


@given(st.text(), st.booleans())
def test_each_character_that_is_shown_stands_somewhere_in_the_text(text, is_file):
    found = [*shown(text, is_file=is_file)]
    assert dict.fromkeys(one.text for one in found) == dict.fromkeys(
        readings(text, is_file=is_file)
    )
    for one in found:
        assert len(one.text) == len(one.starts) == len(one.ends)
        assert [*one.starts] == sorted(one.starts)
        assert all(
            0 <= start < end <= len(text) for start, end in zip(one.starts, one.ends, strict=True)
        )


@pytest.mark.parametrize(
    "text",
    [
        "Asia 846/00.01.02/2017 ja 141/02.05.01/2026, § 131",
        "Y-tunnus 1234567-8, 131052–308 euroa, 131052-308A",
        "Puh. 020 634 1234, vaihde 03 131052",
        "Vuosina 2021 2022 2023 2024 osuus oli 4000 4100 4200 4300",
        "Menot 131 052 – 308 123 euroa, tulot 110500 2026",
        "hv1:sha256:9a131052b308c0f5e4d3c2b1a098f7e6d5c4b3a2918070605040302010f0e0d0",
        "e9b1c131052-308e-4f11-9c3b-0242ac130002",
        "Rivit 12.3.2026-14.5.2026, klo 13.10-15.30",
        "Kokoukset 13.10.2025–30.8.2026 ja 010190-999A",
        "FI00 1234 5600 0007 85, LVI 4111 1111 1111 1112",
        "Vesalantie 12, Kirjasto, neuvonta 040 123 4567",
    ],
)
def test_everyday_numbers_are_nobodys(text):
    assert [text[a:b] for find in FINDERS.values() for a, b in located(find, text)] == []


def test_a_secret_is_covered_where_an_id_is_suggested_from_it() -> None:
    secrets = Secrets(["maija.mallikas (at) gmail.com"])
    assert "mallikas" not in secrets.mask("hakija-on-maija-mallikas-at-gmail-com")
