"""How decisions ended, in words: what the record says, with its votes, and nothing else."""

import re

import pytest

from render.reading import text_of
from render.sites import REGISTER, site, workspace

ORGANS = """\
organs:
  - {id: valtuusto, name: {fi: Valtuusto, sv: Fullmäktige}, type: council}
  - {id: johtaja, name: Johtaja, type: office-holder}
"""
MAIN = "{type: main, for: {proposal: base, count: 24}, against: {proposal: toinen, count: 9}, result: for}"
LOST = "{type: main, for: {proposal: base, count: 9}, against: {proposal: toinen, count: 24}, result: against}"
COUNTER = "counter_proposals: [{id: toinen, kind: counter, text: Toisin.}]"


def _decision(
    outcome: str, votes: str = "", more: str = "", organ: str = "valtuusto", status: str = "final"
) -> str:
    handling = f"handling: {{{COUNTER}, votes: [{votes}]}}\n" if votes else ""
    resolution = f"resolution: {{outcome: {outcome}}}\n" if outcome else ""
    return (
        f"kind: decision\nid: asia\norgan: {organ}\nmeeting: {{date: 2026-03-30}}\nparagraph: 24\n"
        f"title: Ohjelma\nstatus: {status}\n{resolution}{handling}{more}"
    )


def _sentence(text: str, language: str = "fi") -> str:
    """Return the sentence of a decision in the list of all."""
    register = re.sub("organs:.*?people", f"{ORGANS}people", REGISTER, flags=re.DOTALL)
    register = register.replace("[fi]", f"[{language}]")
    page = site(workspace(register=register, asia=text))["malli/all-decisions/index.html"].decode()
    (said,) = re.findall('<p class="sentence">(.*?)</p>', page)
    return re.sub("<[^>]*>", "", said).replace("\u00a0", " ").strip()


PROPOSED = "proposal: Hyväksytään.\n"
ADOPTED = "adopts: [{attachment: liite, role: adopt}]\nattachments: [{id: liite, title: L}]\n"
OVERTURNED_BY = "overturned_by: {organ: {name: Turun hallinto-oikeus}}\n"
REQUEST = "rectification: {result: rejected}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (_decision("accepted"), ": ehdotus hyväksyttiin"),
        (_decision("accepted-unanimously"), ": ehdotus hyväksyttiin yksimielisesti"),
        (_decision("accepted", organ="johtaja"), ": hyväksyttiin"),
        (_decision("accepted", more=PROPOSED, organ="johtaja"), ": ehdotus hyväksyttiin"),
        (_decision("accepted", more=ADOPTED), ": hyväksyttiin"),
        (_decision("rejected", more=ADOPTED), ": ehdotus hylättiin"),
        (_decision("noted"), ": merkittiin tiedoksi"),
        (_decision("accepted-as-revised"), ": hyväksyttiin esittelijän muutetun ehdotuksen mukaan"),
        (_decision("accepted-after-vote", MAIN), ": ehdotus hyväksyttiin äänin 24–9"),
        (_decision("accepted-after-vote", MAIN, ADOPTED), ": hyväksyttiin äänin 24–9"),
        (_decision("counter-proposal-accepted", LOST), ": vastaehdotus hyväksyttiin äänin 24–9"),
        (
            _decision("accepted-unanimously", more=REQUEST),
            ": oikaisuvaatimus hylättiin; ehdotus hyväksyttiin yksimielisesti",
        ),
        (_decision("", more=REQUEST), ": oikaisuvaatimus hylättiin"),
        (
            _decision("inadmissible", more="rectification: {result: inadmissible}\n"),
            ": oikaisuvaatimus jätettiin tutkimatta",
        ),
        (_decision(""), " Lainvoimainen"),
        (_decision("accepted", status="overturned"), " (kumottu): ehdotus hyväksyttiin"),
        (_decision("accepted", more=OVERTURNED_BY), " (kumottu): ehdotus hyväksyttiin"),
        (_decision("", status="overturned"), " (kumottu)"),
        # What is still prepared has not ended, whatever is written ahead.
        (_decision("accepted", status="draft"), " Luonnos"),
        (_decision("accepted", status="on-agenda"), " Esityslistalla"),
    ],
)
def test_a_list_says_how_a_decision_ended(text: str, said: str) -> None:
    assert _sentence(text) == f"Valtuusto 30.3.2026 § 24{said}".replace(
        "Valtuusto", "Johtaja" if "organ: johtaja" in text else "Valtuusto"
    )


@pytest.mark.parametrize(
    "votes",
    [
        # Two on the matter, one of unknown type, even, required, against its result or the outcome.
        f"{MAIN}, {MAIN}",
        MAIN.replace("type: main, ", ""),
        MAIN.replace("count: 24", "count: 9").replace("result: for", "result: tie"),
        MAIN.replace("result: for", "required: 20, result: for"),
        MAIN.replace("result: for", "result: against"),
        LOST,
        MAIN.replace("count: 24", "count: -1"),
        MAIN.replace(", count: 9", ""),
        MAIN.replace("type: main", "type: remit"),
        MAIN.replace("type: main", "type: wish"),
        "{type: amendment, for: {count: 24}, against: {count: 9}, result: for}",
        "{type: election, candidates: [{person: {name: Anu Aho}, count: 12}], result: elected}",
    ],
)
def test_votes_that_may_not_be_those_that_decided_are_not_said(votes: str) -> None:
    said = _sentence(_decision("accepted-after-vote", votes))
    assert said == "Valtuusto 30.3.2026 § 24: ehdotus hyväksyttiin äänestyksen jälkeen"


def test_a_vote_between_two_counter_proposals_is_none_on_the_original_one() -> None:
    votes = LOST.replace("proposal: base", "proposal: kolmas")
    text = _decision("counter-proposal-accepted", votes).replace(
        COUNTER, COUNTER.replace("]", ", {id: kolmas, kind: counter, text: Muuten.}]")
    )
    assert _sentence(text).endswith(": vastaehdotus hyväksyttiin")


def test_a_vote_beside_the_matter_leaves_the_one_on_it() -> None:
    remit = "{type: remit, for: {proposal: base, count: 25}, against: {count: 8}, result: for}"
    said = _sentence(_decision("accepted-after-vote", f"{remit}, {MAIN}"))
    assert said.endswith("ehdotus hyväksyttiin äänin 24–9")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "förslaget godkändes med rösterna 24–9"),
        ("en", "the proposal was accepted by 24 votes to 9"),
    ],
)
def test_it_is_said_in_the_language_of_the_page(language: str, said: str) -> None:
    assert _sentence(_decision("accepted-after-vote", MAIN), language).endswith(f": {said}")


def _page(text: str) -> str:
    register = re.sub("organs:.*?people", f"{ORGANS}people", REGISTER, flags=re.DOTALL)
    return text_of(site(workspace(register=register, asia=text))["malli/decisions/asia/index.html"])


APPEAL = "published_on: 2026-04-07\nappeal: [{type: municipal-appeal, ground: Kuntalaki 410/2015 135 §}]\n"


def test_the_outcome_and_the_last_day_of_appeal_stand_before_everything_else() -> None:
    more = f"{APPEAL}background: Selostetaan.\nsummary: Kerrotaan.\n{PROPOSED}"
    page = _page(_decision("accepted-after-vote", MAIN, more))
    said = [
        "Valtuusto 30.3.2026 § 24",
        "Ehdotus hyväksyttiin äänin 24–9",
        "viimeinen päivä kunnan jäsenelle 15.5.2026",
        "Kerrotaan.",
        "Hyväksytään.",
        "Pohjaehdotus (JAA) voitti",
        "Selostetaan.",
    ]
    places = [page.replace("\u00a0", " ").find(one) for one in said]
    assert -1 not in places
    assert places == sorted(places)


def test_what_is_not_known_is_not_said() -> None:
    page = _page(_decision(""))
    assert "viimeinen päivä" not in page
    assert "yväksyttiin" not in page
    unpublished = APPEAL.replace("published_on: 2026-04-07\n", "")
    assert "viimeinen päivä" not in _page(_decision("accepted", more=unpublished))


def test_digests_are_folded_away_at_the_end() -> None:
    digest = "hv1:sha256:" + "a" * 64
    more = ADOPTED.replace("role: adopt", f'role: adopt, digest: "{digest}"') + "background: B.\n"
    text = _decision("accepted", more=more)
    page = site(workspace(asia=text.replace("valtuusto", "lautakunta")))
    html = page["malli/decisions/asia/index.html"].decode()
    assert html.count(digest) == 1
    assert "<details>" in html[: html.index(digest)]
    assert html.index("Tekniset tiedot") > html.index("Selostus")
    made = site(workspace(asia=text.replace("valtuusto", "lautakunta")), format="markdown")
    markdown = made["malli/decisions/asia/index.md"].decode()
    assert (
        markdown.index(digest)
        > markdown.index("## Tekniset tiedot")
        > markdown.index("## Selostus")
    )
