"""How far a plan is to be relied on: every page says it as the files of plan and decisions do."""

import re
from datetime import date
from itertools import product

import pytest

from hyvinvointi.workspace import Workspace
from render.edits import clean
from render.publisher import Publisher
from render.reading import text_of
from render.sites import REGISTER, site, workspace

TODAY = date(2026, 12, 2)
WORDS = {
    "fi": {
        "in force": "voimassa", "over": "kausi päättynyt", "to come": "kausi alkaa 2028",
        "decided": "päätetty, pöytäkirja tarkastamatta", "late": "Myöhässä",
        "overturned": "Hyväksymispäätös kumottu", "none": "hyväksymispäätöstä ei ole tällä sivustolla",
        "unadopted": "Hyväksymispäätöstä ei ole",
        "undone": "Ei merkitty toteutuneeksi",
        "until then": "Siihen asti on voimassa", "not yet": "ei vielä hyväksytty", "status": "Tila",
    },
    "sv": {
        "in force": "i kraft", "over": "perioden har gått ut", "to come": "perioden börjar 2028",
        "decided": "beslut fattat, protokollet ojusterat", "late": "Över tidsfristen",
        "overturned": "Beslutet om godkännande upphävt",
        "none": "beslutet om godkännande finns inte på den här webbplatsen",
        "unadopted": "Inget beslut om godkännande",
        "undone": "Inte antecknad som genomförd",
        "until then": "Till dess gäller den text", "not yet": "ännu inte godkänd", "status": "Status",
    },
    "en": {
        "in force": "in force", "over": "period ended", "to come": "period begins 2028",
        "decided": "decided, minutes not yet inspected", "late": "Overdue",
        "overturned": "Adoption overturned", "none": "the adopting decision is not on this site",
        "unadopted": "No adopting decision",
        "undone": "Not recorded as done",
        "until then": "Until then the text is in force", "not yet": "not adopted yet", "status": "Status",
    },
}  # fmt: skip
PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: {status}
period: {{start: {start}, end: {end}}}
{more}goals:
  - id: tavoite
    title: Tavoite
    measures:
      - {{id: auki, title: Avoin, schedule: {{end: 2024}}, status: in-progress}}
      - {{id: tehty, title: Tehty, schedule: {{end: 2024}}, status: done}}
"""
DECISION = """\
kind: decision
id: {id}
organ: lautakunta
meeting: {{date: {day}}}
paragraph: {number}
title: Päätös
status: {status}
resolution: {{outcome: {outcome}}}
adopts: [{{document: ohjelma, role: adopt}}]
{more}"""
COURT = "overturned_by: {organ: {name: Hallinto-oikeus}}\n"
NOT_ADOPTED = ("overturned", "unadopted")
STATUSES = ("proposed", "adopted", "ended", "repealed")
PERIODS = ((2020, 2023), (2024, 2028), (2028, 2031))
ADOPTIONS = {
    "none": (),
    "inspected": (("inspected", "accepted", ""),),
    "decided": (("decided", "accepted", ""),),
    "overturned": (("inspected", "accepted", COURT),),
    "rejected": (("inspected", "rejected", ""),),
    "anew": (("inspected", "accepted", ""), ("decided", "accepted", "")),
    "annulled anew": (("inspected", "accepted", ""), ("overturned", "accepted", "")),
}


def _given(
    language: str, status: str, period: tuple[int, int], adoption: str, more: str = ""
) -> Workspace:
    start, end = period
    files = {
        "register": REGISTER.replace("[fi]", f"[{language}]"),
        "ohjelma": PROGRAM.format(status=status, start=start, end=end, more=more),
    }
    for number, (told, outcome, gone) in enumerate(ADOPTIONS[adoption], start=1):
        files[f"p{number}"] = DECISION.format(
            id=f"p-{number}", day=f"2024-0{number}-15", number=number, status=told, outcome=outcome,
            more=gone,
        )  # fmt: skip
    return workspace(**files)


def _status(page: bytes, language: str) -> str:
    (said,) = re.findall(
        f"<dt>{WORDS[language]['status']}</dt><dd>(.*?)</dd>", page.decode(), re.DOTALL
    )
    return " ".join(text_of(said.encode()).split())


def _expected(status: str, period: tuple[int, int], adoption: str) -> str:
    """What a page has to say, read from what the files say and nothing else."""
    made = [one for one in ADOPTIONS[adoption] if one[1] == "accepted"]
    holds = [one for one in made if not one[2] and one[0] != "overturned"]
    if not holds and ADOPTIONS[adoption] and status != "proposed":
        return "overturned" if made else "unadopted"
    if status in {"ended", "repealed"}:
        return ""
    if period[1] < TODAY.year:
        return "over" if status == "adopted" else "no claim"
    if not holds:
        return "none" if status == "adopted" else ""
    if holds[-1][0] == "decided":
        return "decided"
    return "to come" if period[0] > TODAY.year else "in force"


@pytest.mark.parametrize("language", WORDS)
def test_pages_say_it_as_the_files_do(language):
    words = WORDS[language]
    told = ("in force", "over", "to come", "decided", "overturned", "unadopted", "none")
    for status, period, adoption in product(STATUSES, PERIODS, ADOPTIONS):
        case = (status, period, adoption)
        pages = site(_given(language, *case), today=TODAY)
        page = pages["malli/programs/ohjelma/index.html"]
        expected, said = _expected(*case), _status(page, language)
        if expected != "no claim":
            found = [one for one in told if words[one] in said]
            assert found == ([expected] if expected else []), (case, said)
        assert expected == "in force" or words["in force"] not in said, (case, said)
        # Nothing is late but of what is carried out; of what has ended it is said what is left.
        has_ended = status in {"ended", "repealed"} or period[1] < TODAY.year
        is_late = status == "adopted" and not has_ended and expected not in NOT_ADOPTED
        measures = text_of(pages["malli/programs/ohjelma/measures/index.html"])
        assert (words["late"] in measures) == is_late, case
        assert (words["undone"] in measures) == has_ended, case
        front = text_of(pages["index.html"])
        assert (words["late"].lower() in front.lower()) == is_late, case
        assert (words["until then"] in text_of(page)) == (adoption == "anew" and not has_ended), (
            case
        )


FRONT = {
    "fi": ("Voimassa oleva ohjelma:", "Hyväksytty ohjelma:"),
    "sv": ("Det gällande programmet:", "Det godkända programmet:"),
    "en": ("The programme in force:", "The adopted programme:"),
}


@pytest.mark.parametrize("language", WORDS)
def test_the_front_page_says_as_much_of_an_adoption_as_the_page_of_the_plan(language):
    words = WORDS[language]
    for status, period, adoption in product(("proposed", "adopted"), PERIODS, ADOPTIONS):
        case = (status, period, adoption)
        expected = _expected(*case)
        front = text_of(site(_given(language, *case), today=TODAY)["index.html"])
        for told in ("to come", "decided") if expected != "no claim" else ():
            assert (words[told] in front) == (expected == told), (case, front)
        is_counted = status == "adopted" and expected not in {"over", *NOT_ADOPTED}
        is_waiting = period[0] > TODAY.year or adoption == "decided"
        called = [one for one in FRONT[language] if one in front]
        assert called == ([FRONT[language][is_waiting]] if is_counted else []), (case, front)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    ("adopted_by", "end"), [*product(["", "malli", "naapuri", "both"], [2023, 2028])]
)
def test_of_a_joint_plan_it_is_said_by_whom_it_is_in_force(language, adopted_by, end):
    words = WORDS[language]
    more = "municipalities: [naapuri]\n"
    files = {
        "register": REGISTER.replace("[fi]", f"[{language}]").replace("id: malli\n", "id: malli\n"),
        "naapuri": f"kind: municipality\nid: naapuri\nname: Naapuri\ncode: '998'\nlanguages: [{language}]\n"
        "organs: [{id: valtuusto, name: Valtuusto, type: council}]\n",
        "ohjelma": "municipality: malli\n"
        + PROGRAM.format(status="adopted", start=2020, end=end, more=more),
    }
    decision = DECISION.format(
        id="p-1", day="2020-01-15", number=1, status="inspected", outcome="accepted", more=""
    )
    if adopted_by in {"malli", "both"}:
        files["p1"] = f"municipality: malli\n{decision}"
    if adopted_by in {"naapuri", "both"}:
        theirs = decision.replace("lautakunta", "valtuusto").replace("ohjelma", '"malli:ohjelma"')
        files["p2"] = f"municipality: naapuri\n{theirs.replace('p-1', 'p-2')}"
    pages = site(workspace(**files), today=TODAY)
    page = pages["malli/programs/ohjelma/index.html"]
    said = _status(page, language)
    whole = text_of(pages["malli/programs/ohjelma/all/index.html"])
    if end < TODAY.year:
        assert words["over"] in said
        for one in (said, whole.replace(words["in force"].capitalize(), "")):
            assert f"{words['in force']}\n" not in one
            assert f"({words['in force']})" not in one
        return
    for name, keys in (("Malli", {"malli", "both"}), ("Naapuri", {"naapuri", "both"})):
        is_adopted = adopted_by in keys
        if adopted_by in {"malli", "naapuri"}:
            told = f"{name}: {words['in force' if is_adopted else 'not yet']}"
            assert told in said
            assert told in text_of(pages["index.html"])
    called = FRONT[language][adopted_by == "naapuri"]
    assert called in text_of(pages["malli/index.html"])
    if adopted_by == "both":
        assert said.endswith(f"({words['in force']})")
    if not adopted_by:
        assert words["in force"] not in said


@pytest.mark.parametrize("day", ["2019-01-15", "2021-01-15"])
@pytest.mark.parametrize("language", WORDS)
def test_of_a_joint_plan_it_is_said_whose_adoption_was_overturned(language, day):
    plan = PROGRAM.format(
        status="adopted", start=2020, end=2028, more="municipalities: [naapuri]\n"
    )
    own, theirs = (
        DECISION.format(
            id=name, day=made, number=1, status="inspected", outcome="accepted", more=more
        )
        for name, made, more in (("p-1", "2020-01-15", ""), ("p-2", day, COURT))
    )
    theirs = theirs.replace("lautakunta", "valtuusto").replace("ohjelma", '"malli:ohjelma"')
    pages = site(
        workspace(
            register=REGISTER.replace("[fi]", f"[{language}]"),
            naapuri=f"kind: municipality\nid: naapuri\nname: Naapuri\nlanguages: [{language}]\n"
            "organs: [{id: valtuusto, name: Valtuusto, type: council}]\n",
            ohjelma=f"municipality: malli\n{plan}",
            p1=f"municipality: malli\n{own}",
            p2=f"municipality: naapuri\n{theirs}",
        ),
        today=TODAY,
    )
    words = WORDS[language]
    gone = words["overturned"][0].lower() + words["overturned"][1:]
    told = f"Malli: {words['in force']}; Naapuri: {gone}"
    assert told in _status(pages["malli/programs/ohjelma/index.html"], language)
    assert told in text_of(pages["index.html"])
    assert gone in text_of(pages["naapuri/index.html"])
    assert words["not yet"] not in text_of(pages["naapuri/index.html"])


def test_lists_of_the_owner_follow_the_minutes_of_another_organ(tmp_path):
    council = "organs:\n  - {id: valtuusto, name: Valtuusto, type: council}\n"
    plan = PROGRAM.format(status="adopted", start=2024, end=2028, more="owner: lautakunta\n")
    texts = {"register": REGISTER.replace("organs:\n", council), "ohjelma": plan}
    for number, status in enumerate(("inspected", "decided"), start=1):
        texts[f"p{number}"] = DECISION.format(
            id=f"p-{number}", day=f"2024-0{number}-15", number=number, status=status,
            outcome="accepted", more="",
        ).replace("lautakunta", "valtuusto")  # fmt: skip
    files = {f"{name}.yaml": text.encode() for name, text in texts.items()}
    publisher, page = Publisher(tmp_path), "malli/organs/lautakunta/index.html"
    publisher.renew(files)
    assert WORDS["fi"]["decided"] in text_of(publisher.found()[page])
    files["p2.yaml"] = files["p2.yaml"].replace(b"status: decided", b"status: inspected")
    publisher.renew(files)
    assert publisher.found() == clean(files)
    assert WORDS["fi"]["decided"] not in text_of(publisher.found()[page])


HALTS = {
    "rejected": ("ehdotus hylättiin", False),
    "returned": ("palautettiin valmisteltavaksi", True),
    "tabled": ("jätettiin pöydälle", True),
    "accepted": (None, True),
    "noted": (None, True),
}


@pytest.mark.parametrize("outcome", HALTS)
@pytest.mark.parametrize("named", [", decision: p-1", ""])
@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_draft_tells_that_its_last_handling_went_no_further(outcome, format_, named):
    said, is_prepared = HALTS[outcome]
    approval = f"approval: [{{organ: lautakunta, role: propose{named}}}]\n"
    plan = PROGRAM.format(status="proposed", start=2024, end=2028, more=approval)
    decision = DECISION.format(
        id="p-1", day="2024-03-15", number=1, status="inspected", outcome=outcome, more="proposal: Hyväksytään.\n"
    ).replace("role: adopt", "role: propose")  # fmt: skip
    pages = site(workspace(ohjelma=plan, p1=decision), today=TODAY, format=format_)
    ending = "html" if format_ == "html" else "md"
    text = pages[f"malli/programs/ohjelma/index.{ending}"].decode()
    page = text_of(text.encode()) if format_ == "html" else text
    page = page.replace("\u00a0", " ")
    assert ("Viimeksi käsitelty:" in page) == (said is not None)
    if said:
        assert re.search(
            rf"Hyvinvointilautakunta 15\.3\.2024 § 1\b.*?:\s*{said}\.", page, re.DOTALL
        )
    assert ("Sisältö voi vielä muuttua" in page) == is_prepared
    front = text_of(pages[f"index.{ending}"]) if format_ == "html" else pages["index.md"].decode()
    history = pages[f"malli/programs/ohjelma/history/index.{ending}"].decode()
    history = text_of(history.encode()) if format_ == "html" else history
    chain = history.partition("Hyväksymisketju")[2].replace("\u00a0", " ").split("## ")[0]
    ended = {"accepted": "ehdotus hyväksyttiin", "noted": "merkittiin tiedoksi"}
    assert re.search(rf"15\.3\.2024 § 1\b.*?:\s+{ended.get(outcome, said)}", chain, re.DOTALL)
    outcomes = "|".join(told for told, _ in HALTS.values() if told)
    listed = re.findall(rf"[Ee]sitetty[;\s]+({outcomes})", front)
    assert listed == ([said] if said else [])


def _course(*later: tuple[str, str, str]) -> dict[str, bytes]:
    """A draft whose handling was put off, with what followed: status, outcome, and what each names."""
    approval = "approval: [{organ: lautakunta, role: propose, decision: p-1}]\n"
    texts = {
        "register": REGISTER,
        "ohjelma": PROGRAM.format(status="proposed", start=2024, end=2028, more=approval),
    }
    for number, (status, outcome, earlier) in enumerate((("inspected", "returned", ""), *later), 1):
        texts[f"p{number}"] = DECISION.format(
            id=f"p-{number}", day=f"2024-0{number}-15", number=number, status=status, outcome=outcome,
            more=f"earlier: [{earlier}]\n" if earlier else "",
        ).replace("adopts: [{document: ohjelma, role: adopt}]\n", "")  # fmt: skip
    return {f"{name}.yaml": text.encode() for name, text in texts.items()}


COURSES = {
    "put off": ((), "15.2.2024", False),
    "tabled anew": ((("inspected", "tabled", "p-1"),), "15.2.2024", True),
    "accepted anew": ((("inspected", "accepted", "p-1"),), None, None),
    "on the agenda anew": ((("on-agenda", "accepted", "p-1"),), None, None),
    "put off once more": (
        (("inspected", "tabled", "p-1"), ("inspected", "rejected", "p-2")),
        "15.3.2024",
        True,
    ),
}


def test_the_last_handling_is_told_by_whatever_followed_as_soon_as_it_did(tmp_path):
    publisher = Publisher(tmp_path, today=TODAY)
    page = "malli/programs/ohjelma/index.html"
    for later, day, is_later in (*COURSES.values(), *reversed(COURSES.values())):
        files = _course(*later)
        publisher.renews_as_anew(files)
        text = text_of(publisher.found()[page]).replace("\u00a0", " ")
        assert ("Viimeksi käsitelty:" in text) == (day is not None), later
        if day:
            assert (f"{day}" in text.partition("Viimeksi käsitelty:")[2][:60]) == bool(is_later)


@pytest.mark.parametrize("named", ["malli", "lautakunta", "ohjelma", "tavoite", "nobody"])
def test_a_step_whose_decision_is_none_says_nothing_of_how_it_ended(named):
    approval = f"approval: [{{organ: lautakunta, role: propose, decision: {named}}}]\n"
    plan = PROGRAM.format(status="proposed", start=2024, end=2028, more=approval)
    pages = site(workspace(register=REGISTER, ohjelma=plan), today=TODAY)
    history = text_of(pages["malli/programs/ohjelma/history/index.html"])
    chain = history.partition("Hyväksymisketju")[2]
    assert not re.search("hyväksyttiin|hylättiin|merkittiin", chain)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ((2020, 2025), "Kausi, jolle tämä versio hyväksyttiin, päättyi 31.12.2025."),
        ((2024, 2028), "Tämä versio on voimassa."),
        ((2028, 2031), "Kausi, jolle tämä versio on hyväksytty, alkaa 1.1.2028."),
    ],
)
def test_a_version_is_in_force_in_its_period_alone(period, said):
    pages = site(_given("fi", "adopted", period, "inspected"), today=TODAY)
    page = text_of(pages["malli/programs/ohjelma/versions/2024-01-15-1/index.html"])
    assert said in page
    assert ("Tämä versio on voimassa." in page) == (said == "Tämä versio on voimassa.")


def _times(pages: dict[str, bytes]) -> list[str]:
    page = pages["malli/programs/ohjelma/versions/2024-01-15-1/index.html"].decode()
    return re.findall("<dt>Voimassa</dt><dd>(.*?)</dd>", page)


@pytest.mark.parametrize(
    ("start", "today", "said"),
    [
        (2020, date(2026, 12, 2), "15.1.2024 alkaen"),
        (2025, date(2024, 6, 1), "1.1.2025 alkaen"),
        (2025, date(2026, 12, 2), "1.1.2025 alkaen"),
        ("2024-01-15", date(2024, 1, 15), "15.1.2024 alkaen"),
    ],
)
def test_a_version_is_never_in_force_before_its_period(start, today, said):
    pages = site(_given("fi", "adopted", (start, 2028), "inspected"), today=today)
    assert _times(pages) == [said]


@pytest.mark.parametrize(
    ("start", "said"), [(2020, "15.1.2024–15.2.2024"), (2024, "15.1.2024–15.2.2024"), (2025, None)]
)
def test_what_was_replaced_before_its_period_was_never_in_force(start, said, monkeypatch):
    monkeypatch.setitem(ADOPTIONS, "twice", (("inspected", "accepted", ""),) * 2)
    pages = site(_given("fi", "adopted", (start, 2028), "twice"), today=TODAY)
    assert _times(pages) == ([said] if said else [])


REVIEWS = "reviews: [{year: 2023}, {year: 2024}, {year: 2025}]\n"
NOT_OF_THEN = "Ne voivat poiketa siitä, mitä oli voimassa vuonna"


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize(
    ("days", "digest", "noted"),
    [
        (["2022-01-15"], "", set()),
        (["2022-01-15", "2024-05-04"], "", {2023}),
        (["2022-01-15", "2025-05-04"], "", {2023, 2024}),
        (["2022-01-15"], "0" * 64, {2023, 2024, 2025}),
    ],
)
def test_a_report_says_that_it_shows_the_text_of_today(format_, days, digest, noted):
    more = f"    digest: hv1:sha256:{digest}\n" if digest else ""
    made = {
        f"p{at}": DECISION.format(
            id=f"p-{at}", day=day, number=at, status="inspected", outcome="accepted", more=""
        ).replace("[{document: ohjelma, role: adopt}]", f"\n  - document: ohjelma\n    role: adopt\n{more}")
        for at, day in enumerate(days, start=1)
    }  # fmt: skip
    plan = PROGRAM.format(status="adopted", start=2022, end=2028, more=REVIEWS)
    pages = site(workspace(ohjelma=plan, **made), today=TODAY, format=format_)
    ending = "html" if format_ == "html" else "md"
    told = {
        year
        for year in (2023, 2024, 2025)
        if f"{NOT_OF_THEN} {year}"
        in pages[f"malli/programs/ohjelma/{year}/index.{ending}"].decode()
    }
    assert told == noted


def test_what_has_no_day_is_told_to_be_left_undone_in_markdown_too():
    program = PROGRAM.format(status="adopted", start=2020, end=2023, more="")
    measures = (
        "      - {id: jatkuva, title: Jatkuva, schedule: {recurrence: continuous}}\n"
        "      - {id: ajaton, title: Ajaton}\n"
    )
    given = workspace(ohjelma=program + measures)
    path = "malli/programs/ohjelma/goals/tavoite/index.md"
    page = site(given, today=TODAY, format="markdown")[path].decode()
    assert "**Aikataulu:** jatkuva (ei merkitty toteutuneeksi, kausi päättyi 2023)" in page
    assert "- Ei merkitty toteutuneeksi, kausi päättyi 2023\n" in page.partition("Ajaton")[2]
