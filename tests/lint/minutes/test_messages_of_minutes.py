"""What rules say of minutes, in each case of their pages in words of its own."""

from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.testing import examples
from lint_files import first

RULES = Path(hyvinvointi.__file__).parent / "lint/rules"


def told(slug: str, title: str = "Bad") -> Diagnostic:
    """The first finding of a rule in an example of its page."""
    page = (RULES / f"{slug.replace('-', '_')}.md").read_text("utf-8")
    (example,) = (one for one in examples(page) if one.title == title)
    files = {path.removesuffix(".yaml"): text.decode() for path, text in example.files.items()}
    return first(slug, **files)


@pytest.mark.parametrize(
    ("slug", "title", "said"),
    [
        ("vote-result-contradicts-counts", "Bad", "jakautuivat"),
        ("vote-result-contradicts-counts", "Bad: nobody voted", "yhtään ääntä ei ole merkitty"),
        ("unlisted-attachment", "Bad", "ei ole sellaista liitettä"),
        (
            "unlisted-attachment",
            "Bad: no attachments at all",
            "liitetietoihin ei ole merkitty oheismateriaalia",
        ),
        ("outcome-contradicts-proposals", "Bad", "hyväksytyksi ehdotukseksi on merkitty"),
        ("outcome-contradicts-proposals", "Bad: none was accepted", "yhtään vastaehdotusta"),
    ],
)
def test_each_case_is_said_in_its_own_words(slug, title, said):
    assert said in told(slug, title).message.say("fi")


def test_a_provision_is_cited_as_each_language_does():
    for slug, cited in (
        ("decision-without-appeal", "134 § i kommunallagen (410/2015)"),
        ("appeal-without-ground", "136 § i kommunallagen (410/2015)"),
        ("disqualification-without-ground", "97 § 1 mom. i kommunallagen (410/2015)"),
    ):
        assert f"ground: {cited}" in told(slug).help.say("sv")
    helped = told("disqualification-without-ground").help.say("fi")
    assert "”kuntalain (410/2015) 97 §:n 1 momentti”" in helped


def test_a_time_is_said_as_its_sentence_takes_it():
    said = told("procedure-out-of-order").message
    assert "kellonaika on 18.30, mutta" in said.say("fi")
    assert "klockslaget 18.30, men" in said.say("sv")
    assert "taken place at 18:30, but" in said.say("en")


def test_a_digest_in_inspected_minutes_is_replaced_by_a_correction_alone():
    help_ = told("adoption-digest-differs").help
    for language, words in (
        ("fi", "merkitse päätökseen korjaus (corrections)."),
        ("sv", "anteckna en rättelse i beslutet (corrections)."),
        ("en", "record a correction in the decision (corrections)."),
    ):
        assert help_.say(language).endswith(words)
