"""Damaged characters: what is mended, what is only told, and what is left alone."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.fixes import mend
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, Workspace, load

OPTIONS = Options(date(2026, 11, 1), cap=None)
HYPHEN = "\u00ad"


def workspace(text: str, status: str = "draft") -> Workspace:
    decision = (
        "kind: decision\nid: paatos\norgan: hyvinvointilautakunta\ntitle: Otsikko\n"
        f"status: {status}\nbackground: |\n  {text}\n"
    )
    files = {"municipality.yaml": REGISTER.encode(), "paatos.yaml": decision.encode()}
    return load(MemoryTree(files))


def mended(text: str, *, status: str = "draft", unsafe: bool = False) -> str:
    """The text as fixes of damaged characters leave it."""

    def judge(one):
        told = lint(one, OPTIONS).diagnostics
        return [each for each in told if each.rule.slug == "damaged-text"]

    given = workspace(text, status)
    done = given.with_contents(mend(given, judge, unsafe=unsafe).contents)
    return done.by_path["paatos.yaml"].data["background"].rstrip("\n")


def told(text: str, status: str = "draft"):
    diagnostics = lint(workspace(text, status), OPTIONS).diagnostics
    return [one for one in diagnostics if one.rule.slug == "damaged-text"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"Hyvin{HYPHEN}vointi", "Hyvinvointi"),
        (f"kun{HYPHEN}{HYPHEN}{HYPHEN}ta", "kunta"),
        (f"hyvinvointi-{HYPHEN}ohjelma", "hyvinvointi-ohjelma"),
        (f"tuki{HYPHEN} ja neuvontapalvelut", "tuki- ja neuvontapalvelut"),
        (f"stöd{HYPHEN} och rådgivning", "stöd- och rådgivning"),
        (f"Sana{HYPHEN}", "Sana"),
        ("Odotetaanâ€¦ vielä", "Odotetaan… vielä"),
        ("Sanoi â€œhyväâ€.", "Sanoi “hyvä”."),
        ("Sanoi â€œhyväâ€ sitten", "Sanoi “hyvä” sitten"),
        ("â€˜hyväâ€™", "‘hyvä’"),
        ("1â€“2 â€” 3", "1–2 — 3"),
        ("â€¢ kohta", "• kohta"),
        ("10 â‚¬", "10 €"),
        ("PÃ¤Ã¤tÃ¶s Ã…bo CafÃ©", "Päätös Åbo Café"),
    ],
)
def test_what_is_plain_is_mended(text, after):
    assert mended(text) == after
    assert mended(text, status="inspected") == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"tuki{HYPHEN} toimet", "tuki- toimet"),
        (f"tuki{HYPHEN}, neuvonta", "tuki-, neuvonta"),
        (f"ohjelmat ja {HYPHEN}suunnitelmat", "ohjelmat ja -suunnitelmat"),
        (f"3{HYPHEN}vuotias", "3-vuotias"),
        (f"COVID{HYPHEN}19", "COVID-19"),
    ],
)
def test_a_hyphen_that_is_to_be_seen_is_written_when_asked(text, after):
    assert mended(text) == text
    assert mended(text, unsafe=True) == after


@pytest.mark.parametrize(
    "text",
    [
        f"Vuosina 2026{HYPHEN}2029",
        f"Ikä 12{HYPHEN}15 vuotta",
        f"040{HYPHEN}123",
        f"sana {HYPHEN} sana",
        f"hyvin{HYPHEN}\n  vointi",
        "Väli â€† toinen",
        "Sanoi â€hyvä",
        "â€\u00a0merkki",
        "kaikkie\ufffdn",
    ],
)
def test_what_nobody_knows_is_told_without_a_fix(text):
    (one,) = told(text)
    assert one.fix is None


def test_a_dash_is_told_to_belong_between_years_and_may_belong_between_numbers():
    (years,), (numbers,) = told(f"2026{HYPHEN}2029"), told(f"12{HYPHEN}15")
    assert "“–”" in years.help.say("en")
    assert "(–)" in numbers.help.say("en")
    assert "(-)" in numbers.help.say("en")


@pytest.mark.parametrize(
    "text",
    [
        "![Kaavio päivistä](kuvat/pa\u0308iva.png)",
        "[sivu](https://kunta.fi/o\ufb03ce)",
        "<https://kunta.fi/pa\u0308iva>",
        "[sivu][1]\n\n  [1]: https://kunta.fi/pa\u0308iva",
        "www.kunta.fi/pa\u0308iva",
        "`pa\u0308iva.csv`",
        "```\n  Ã¤\n  ```",
    ],
)
def test_addresses_and_code_are_left_alone(text):
    assert not told(text)
