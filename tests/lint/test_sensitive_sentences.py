"""Private persons in prose, counted: of true-to-life sentences few are wrongly told, most rightly.

A rule that says of ordinary minutes that they tell a secret is switched off by its readers; one that
passes over a child's name has no use.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, load

_FILE = Path(__file__).with_name("sensitive_sentences.yaml")
SENTENCES = read(_FILE.name, _FILE.read_bytes()).data
MOST_FALSE_ALARMS = 0.02
LEAST_FOUND = 0.9
REGISTER = """\
kind: municipality
id: esimerkkila
name: {fi: Esimerkkilä, sv: Exempelby}
code: "999"
languages: [fi, sv]
organs:
  - {id: lautakunta, name: {fi: Hyvinvointilautakunta, sv: Välfärdsnämnden}, type: committee}
people:
  - {id: niemi-kari, name: Kari Niemi, title: sivistysjohtaja, role: office-holder}
  - {id: lehtinen-anna, name: Anna Lehtinen, title: hyvinvointikoordinaattori, role: office-holder}
  - {id: salo-pekka, name: Pekka Salo, role: elected}
"""


def told(kind: str) -> list[str]:
    """The sentences of a kind that the rule finds a secret in, each in minutes of its own."""
    every = [(lang, text) for lang, texts in SENTENCES[kind].items() for text in texts]
    files = {"rekisteri.yaml": REGISTER.encode()}
    for number, (language, sentence) in enumerate(every):
        files[f"p{number}.yaml"] = (
            f"kind: decision\nid: p{number}\norgan: lautakunta\ntitle: Otsikko\nstatus: draft\n"
            f"background: {{{language}: {json.dumps(sentence, ensure_ascii=False)}}}\n"
        ).encode()
    found = lint(load(MemoryTree(files)), Options(date(2026, 12, 20))).diagnostics
    paths = {one.place.path for one in found if one.rule.slug == "sensitive-detail-beside-name"}
    return [sentence for number, (_, sentence) in enumerate(every) if f"p{number}.yaml" in paths]


@pytest.fixture(scope="module")
def counts() -> dict[str, int]:
    return {kind: sum(map(len, texts.values())) for kind, texts in SENTENCES.items()}


def test_ordinary_sentences_raise_few_alarms(counts):
    alarms = told("right")
    assert len(alarms) <= MOST_FALSE_ALARMS * counts["right"], alarms


def test_what_is_said_of_private_persons_is_told(counts):
    found = told("wrong")
    every = [text for texts in SENTENCES["wrong"].values() for text in texts]
    missed = [text for text in every if text not in found]
    assert len(found) >= LEAST_FOUND * counts["wrong"], missed


def test_there_are_enough_sentences(counts):
    assert sum(counts.values()) >= 200
