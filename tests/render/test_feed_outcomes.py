"""An entry of a feed tells how a decision ended, where its title is that of a proposal."""

import re

import pytest

from render.sites import REGISTER, site, workspace

DECISION = """\
kind: decision
id: avustus
organ: lautakunta
meeting: {date: 2025-02-15}
paragraph: 2
title: Avustus
status: final
published_on: 2025-02-20
"""
REQUEST = "rectification: {result: rejected}\n"


def _title(more: str, language: str = "fi") -> str:
    register = REGISTER.replace("[fi]", f"[{language}]")
    pages = site(workspace(register=register, avustus=DECISION + more))
    feeds = [content.decode() for path, content in pages.items() if path.endswith("feed.xml")]
    (title,) = re.findall("<title>([^<]*Avustus[^<]*)</title>", "".join(feeds))
    return title.partition("Avustus")[2].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("outcome", "language", "said"),
    [
        ("rejected", "fi", " (ehdotus hylättiin)"),
        ("rejected", "sv", " (förslaget förkastades)"),
        ("returned", "fi", " (palautettiin valmisteltavaksi)"),
        ("tabled", "fi", " (jätettiin pöydälle)"),
        ("removed", "fi", " (poistettiin esityslistalta)"),
        ("lapsed", "fi", " (raukesi)"),
        ("noted", "fi", " (merkittiin tiedoksi)"),
        ("counter-proposal-accepted", "fi", " (vastaehdotus hyväksyttiin)"),
        ("accepted", "fi", ""),
        ("accepted-unanimously", "fi", ""),
        ("accepted-after-vote", "fi", ""),
        ("elected", "fi", ""),
    ],
)
def test_a_title_suggests_no_other_outcome(outcome: str, language: str, said: str) -> None:
    assert _title(f"resolution: {{outcome: {outcome}}}\n", language) == said


def test_the_answer_to_a_request_is_told() -> None:
    said = _title("resolution: {outcome: accepted}\n" + REQUEST)
    assert "hylättiin" in said
    assert _title("") == ""
