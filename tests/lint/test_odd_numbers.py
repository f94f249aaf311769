"""Sums and counts as Finnish and Swedish write them: what is told, and what it becomes."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.fixes import mend
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, Workspace, load

OPTIONS = Options(date(2026, 11, 1), cap=None)


def told(given: Workspace):
    found = lint(given, OPTIONS).diagnostics
    return [one for one in found if one.rule.slug == "odd-number-format"]


def workspace(text: str) -> Workspace:
    decision = (
        "kind: decision\nid: paatos\norgan: hyvinvointilautakunta\ntitle: Otsikko\n"
        f"status: draft\nbackground: |\n  {text}\n"
    )
    files = {"municipality.yaml": REGISTER.encode(), "paatos.yaml": decision.encode()}
    return load(MemoryTree(files))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Vuonna 2025 300€ meni.", "Vuonna 2025 300 € meni."),
        ("Vuonna 2025 3000€ meni.", "Vuonna 2025 3 000 € meni."),
        ("Vuonna 2025 – 300€ meni.", "Vuonna 2025 – 300 € meni."),
        ("Vuosina 2025–2026 300€ meni.", "Vuosina 2025–2026 300 € meni."),
        ("Kokous 12.12.2025 500€.", "Kokous 12.12.2025 500 €."),
        ("Avustus 12 300€.", "Avustus 12 300 €."),
        ("Avustus 10 000–20 000€.", "Avustus 10 000–20 000 €."),
        ("Avustus 10.000 – 20.000 €.", "Avustus 10 000 – 20 000 €."),
        ("Avustus 10.000-20.000 €.", "Avustus 10 000–20 000 €."),
        ("Avustus 10.000 – 20 000 €.", "Avustus 10 000 – 20 000 €."),
        ("Avustus 10.000,50–20.000,75 €.", "Avustus 10 000,50–20 000,75 €."),
        ("Avustus 10000–20000 euroa.", "Avustus 10 000–20 000 euroa."),
        ("Avustus 5000–6000€.", "Avustus 5 000–6 000 €."),
        ("Maksu 12€–15€.", "Maksu 12–15 €."),
        ("Maksu 12 €–15€.", "Maksu 12–15 €."),
        ("Maksu 12€-15€/kpl.", "Maksu 12–15 €/kpl."),
        ("Erotus 100€ - 20€ = 80€.", "Erotus 100 € - 20 € = 80 €."),
        ("Kohta 5 - 10€.", "Kohta 5 - 10 €."),
        ("Ryhmässä 1.000–1.200 lapsen.", "Ryhmässä 1 000–1 200 lapsen."),
        ("Ryhmässä 12.500 asukasta.", "Ryhmässä 12 500 asukasta."),
        ("Tilille 4.300 euroa.", "Tilille 4 300 euroa."),
        ("Summa 1.200.000 €/v.", "Summa 1 200 000 €/v."),
        ("Agentti 007€.", "Agentti 007 €."),
        ("Tulos −500€.", "Tulos −500 €."),
    ],
)
def test_a_number_or_a_range_is_written_as_a_whole(text, after):
    given = workspace(text)
    done = given.with_contents(mend(given, told, unsafe=True).contents)
    assert done.by_path["paatos.yaml"].data["background"].strip() == after
    assert not told(done)


@pytest.mark.parametrize(
    "text",
    [
        "Sähkö maksaa 0.125€ ja 0.085 €/kWh.",
        "Hinta 0.125 euroa ja 0.125–0.150€.",
        "Polttoaine 1.899 €/l, 1.899€/kg, 1.899 euroa/h ja 1.899 euroa litralta.",
        "Polttoaine 1.200–1.400 €/kk.",
        "Tili 4.300 Henkilöstökulut ja tili 4.300 henkilöstökulut.",
        "Tili 4.300 henkilöä.",
        "Kostnadsställe 4.300 personer.",
        "Väli 1.5–20 000€.",
        "Väli 10–20–30€.",
        "Väli 5000–6000 €, 10 000–20 000 € ja 10000–20000 henkilöä.",
        "Summa 1.000.50 €.",
        "Väli 10.000–20.000.",
    ],
)
def test_what_may_be_right_is_not_told(text):
    assert not told(workspace(text))


def test_a_range_is_told_as_a_whole():
    (one,) = told(workspace("Avustus on 10 000–20 000€."))
    assert "“10 000–20 000€”" in one.message.say("en")
    assert "“10 000–20 000 €”" in one.message.say("en")
