"""Whoever requests a review is named nowhere, however the request is written; parties neither."""

from datetime import date

import pytest

from render.sites import REGISTER, site, workspace

HEAD = """\
kind: decision
id: paatos
organ: lautakunta
title: Avustus
status: final
meeting: {date: 2024-03-05}
paragraph: 3
background: Hakija Dora Siltanen pitää avustusta pienenä. Siltasen mielestä summa on väärä.
resolution: {text: Vaatimus hylättiin., outcome: rejected}
published_on: 2024-03-08
appeal: [{type: municipal-appeal, ground: Kuntalaki 410/2015 135 §}]
"""
BODY = "{body: {name: Raati}, persons: [{name: Aatu Malli, nominated_by: %s}]}"


def told(more: str) -> str:
    files = site(workspace(register=REGISTER, paatos=HEAD + more), today=date(2030, 1, 1))
    return "".join(content.decode() for path, content in files.items() if "paatos" in path)


@pytest.mark.parametrize(
    "more",
    [
        "rectification: {by: {title: Dora Siltanen}, result: rejected}\n",
        "rectification: {by: [{name: Dora Siltanen}], result: rejected}\n",
        "rectification: [{by: {name: Dora Siltanen}, result: rejected}]\n",
        "rectification: Dora Siltanen\n",
        "handling: {procedure: [{type: left, person: [{name: Dora Siltanen, title: hakija}]}]}\n",
        "handling: {procedure: {type: left, person: {name: Dora Siltanen, title: hakija}}}\n",
        f"appointments: [{BODY % '{name: Dora Siltanen, title: hakija}'}]\n",
    ],
)
def test_a_party_leaves_wherever_named(more: str) -> None:
    shown = told(more)
    assert shown
    assert "Silta" not in shown


@pytest.mark.parametrize("title", ["avustuksen hakija", "Oikaisuvaatimuksen tekijä", "Den sökande"])
def test_the_standing_of_who_requests_a_review_stays(title: str) -> None:
    assert title in told(f"rectification: {{by: {{title: {title}}}, result: rejected}}\n")


def test_whoever_nominates_for_a_body_stays() -> None:
    shown = told(f"appointments: [{BODY % '{name: Bertta Kivelä, title: ryhmän puheenjohtaja}'}]\n")
    assert "Bertta Kivelä" in shown
