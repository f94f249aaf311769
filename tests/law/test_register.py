"""The register of the law: whole, dated, judged by the day, and what rules rest on confirmed."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diagnostics import LANGUAGES, Severity, Text
from hyvinvointi.law.citations import Citation, citation, cited
from hyvinvointi.law.contents import statutory_contents
from hyvinvointi.law.ended import ended
from hyvinvointi.law.entry import TYPES, basis, entry
from hyvinvointi.law.former import authorities, terms
from hyvinvointi.law.names import named_before, names_in
from hyvinvointi.law.register import CONFIRMED, register
from hyvinvointi.law.remedies import appeals
from hyvinvointi.law.statutes import Statute, statute, statutes
from hyvinvointi.law.succession import replacements, successors
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.pages import read_page
from hyvinvointi.schema import root
from hyvinvointi.words.text import spoken
from law.table import PAGE, page

WELFARE = [
    "410/2015",
    "434/2003",
    "808/2019",
    "621/1999",
    "1050/2018",
    "423/2003",
    "612/2021",
    "611/2021",
    "616/2021",
    "617/2021",
    "618/2021",
    "417/2007",
    "980/2012",
    "523/2015",
    "681/2023",
    "1386/2010",
    "609/1986",
    "1325/2014",
    "306/2019",
    "390/2015",
    "1285/2016",
    "166/2019",
    "540/2018",
    "628/1998",
    "1287/2013",
    "1492/2016",
    "1397/2016",
    "1326/2010",
    "906/2019",
    "449/2007",
    "150/1930",
    "831/1994",
    "380/2023",
    "132/1999",
    "738/2002",
    "379/2011",
]
REPLACED = {
    "586/1996": "808/2019", "523/1999": "1050/2018", "828/1982": "523/2015", "1054/1998": "390/2015",
    "72/2006": "1285/2016", "728/1992": "166/2019", "36/1973": "540/2018", "21/2004": "1325/2014",
    "348/2007": "1397/2016", "904/1998": "1492/2016", "1704/2009": "618/2021", "916/2012": "380/2023",
    "365/1995": "410/2015", "1386/2010": "681/2023",
}  # fmt: skip
SOURCE = Path(hyvinvointi.__file__).parent
PAGES = [path for path in sorted(SOURCE.rglob("*.md")) if "## Peruste" in path.read_text("utf-8")]


def lines_of(path: Path) -> list[str]:
    found = read_page(path)
    return found.basis.splitlines() if found else []


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("number", [*WELFARE, *REPLACED])
def test_acts_of_welfare_work_are_there_with_names_source_and_how_they_were_checked(number) -> None:
    act = statute(number)
    assert act is not None
    assert all(act.name(language) and getattr(act.title, language) for language in LANGUAGES)
    assert act.checked.sources
    assert act.checked.is_confirmed


@pytest.mark.parametrize(("number", "successor"), REPLACED.items())
def test_what_was_repealed_names_its_successor(number, successor) -> None:
    act = statute(number)
    assert act is not None
    assert act.replaced_by == (successor,)
    assert act.until
    assert act.repealed_by


def test_everything_that_the_register_names_is_in_it() -> None:
    for act in statutes().values():
        assert {*act.replaced_by} <= {*statutes()}
        assert act.checked.sources or not act.checked.is_confirmed
        for one in act.provisions:
            assert re.fullmatch(r"[0-9]+(?: [a-z])? §", one.id)
            assert all(one.says.say(language).endswith(".") for language in LANGUAGES)
            if one.moved_to:
                number, _, provision = one.moved_to.partition(" ")
                target = statute(number)
                assert target is not None
                assert target.provision(provision) is not None
    for row in appeals():
        act = statute(row.act)
        assert act is not None
        for provision in row.provisions:
            assert act.provision(provision), (row.act, provision)
    for authority in (*authorities().each, *terms().each):
        assert authority.successors
        assert authority.checked.sources or not authority.checked.is_confirmed


def test_remedies_have_types_of_documents_and_organs_of_registers() -> None:
    types = root("decision").at(("appeal", 0, "type")).enum
    organs = root("municipality").at(("organs", 0, "type")).enum
    assert {*TYPES} <= {*types}
    for row in appeals():
        assert {*row.organs} <= {*organs}
        assert all(way.type in TYPES for way in (row.first, row.second) if way)
        assert (row.first is None) == (row.runs_from == "none")


def test_what_a_page_rests_on_is_an_entry_of_the_register() -> None:
    for path in PAGES:
        for one in (one for line in lines_of(path) for one in cited(line)):
            assert one.statute is not None, (path.name, one)
            assert not one.provision or one.statute.provision(one.provision), (path.name, one)


def test_no_error_rests_on_what_is_not_confirmed() -> None:
    errors = [one for one in catalogue() if Severity.ERROR in (one.rule.draft, one.rule.publish)]
    assert len(errors) > 50
    for entry_ in errors:
        for one in (one for line in lines_of(entry_.page) for one in cited(line)):
            assert one.statute is not None
            assert one.statute.checked.is_confirmed, (entry_.page.name, one)
            provision = one.statute.provision(one.provision)
            assert provision is None or provision.checked in CONFIRMED, (entry_.page.name, one)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kuntalaki 410/2015 134–136 § ja 140 §: x", ["134 §", "135 §", "136 §", "140 §"]),
        ("Kuntalaki 410/2015 14, 30 ja 91 §", ["14 §", "30 §", "91 §"]),
        ("Laki 410/2015 49 c § 2 mom.", ["49 c §"]),
        ("Laki 410/2015, annettu 2015", [""]),
        ("ISO/IEC 7812 ja 15 §", []),
    ],
)
def test_citations_of_a_line(line, expected) -> None:
    assert [*cited(line)] == [Citation("410/2015", one) for one in expected]


@pytest.mark.parametrize(
    ("number", "provision", "expected"),
    [
        ("410/2015", "37 §", Text("kuntalaki (410/2015) 37 §", "37 § i kommunallagen (410/2015)",
                                  "Local Government Act (410/2015), section 37")),
        ("410/2015", "26–28 §", Text("kuntalaki (410/2015) 26–28 §", "26–28 § i kommunallagen (410/2015)",
                                     "Local Government Act (410/2015), sections 26–28")),
        ("612/2021", "", Text("laki sosiaali- ja terveydenhuollon järjestämisestä (612/2021)",
                              "lagen om ordnande av social- och hälsovård (612/2021)",
                              "Act on Organising Healthcare and Social Welfare Services (612/2021)")),
        ("731/1999", "5 luku", Text("Suomen perustuslaki (731/1999) 5 luku",
                                    "5 kap. i Finlands grundlag (731/1999)",
                                    "Constitution of Finland (731/1999), chapter 5")),
        ("1/2001", "3 §", Text("1/2001 3 §", "1/2001 3 §", "1/2001 3 §")),
    ],
)  # fmt: skip
def test_a_citation_as_a_native_writes_it(number, provision, expected) -> None:
    written = [citation(number, provision, language) for language in LANGUAGES]
    assert written == [expected.fi, expected.sv, expected.en]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kuntalain mukaan", {"410/2015", "365/1995"}),
        ("kommunallagens 22 §", {"410/2015", "365/1995"}),
        ("oppilas- ja opiskelijahuoltolaissa", {"1287/2013"}),
        ("sosiaali- ja terveydenhuollon\njärjestämisestä annetun lain", {"612/2021"}),
        ("enligt lagen om ordnande av social- och hälsovård", {"612/2021"}),
        ("hankintalain", {"1397/2016"}),
        ("hallintolainkäyttölain", {"586/1996"}),
        ("hallintolain", {"434/2003"}),
        ("työterveyshuoltolaki", {"1383/2001"}),
        ("Child Welfare Act", {"417/2007"}),
        ("kunta laatii lakisääteisen suunnitelman", set()),
        ("peruskuntalain", set()),
    ],
)
def test_names_in_texts(text, expected) -> None:
    assert {one.number for named in names_in(text) for one in named.statutes} == expected


def test_a_name_before_a_number_ends_there() -> None:
    text = "Lastensuojelulain (417/2007) ja sitä koskevan muutoksen (610/2022)"
    first = named_before(text, text.index("417"))
    assert first is not None
    assert [one.number for one in first.statutes] == ["417/2007"]
    assert named_before(text, text.index("610")) is None


@pytest.mark.parametrize(
    ("number", "last"),
    [("365/1995", "2017-05-31"), ("586/1996", "2019-12-31"), ("1386/2010", "2024-12-31"),
     ("1326/2010", "2022-12-31"), ("1287/2013", "2022-12-31"), ("36/1973", "2018-08-31")],
)  # fmt: skip
def test_the_last_day_on_which_something_is_rightly_cited(number, last) -> None:
    assert {one.last_day for one in ended() if one.number == number} == {date.fromisoformat(last)}


def test_every_succession_ends_with_acts_in_force() -> None:
    for act in statutes().values():
        assert bool(successors(act)) == bool(act.last_cited and act.replaced_by), act.number
        for number in successors(act):
            assert statutes()[number].last_cited is None, (act.number, number)
    for one in ended():
        moved = one.successor(date.max)
        assert moved is None or statutes()[moved[0]].last_cited is None, one.number


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2011-08-31", ()), ("2011-09-01", ("1386/2010",)), ("2024-12-31", ("1386/2010",)),
     ("2025-01-01", ("681/2023",))],
)  # fmt: skip
def test_a_successor_is_one_of_the_day(day, expected) -> None:
    act = statutes()["493/1999"]
    assert successors(act, date.fromisoformat(day)) == expected
    one = next(each for each in ended() if each.number == act.number)
    told = spoken(one.advice(date.fromisoformat(day)), "fi")
    assert [number in str(told) for number in ("1386/2010", "681/2023")] == [
        bool(expected),
        expected == ("681/2023",),
    ]


def test_an_act_that_old_matters_followed_longer_was_replaced_when_it_ended() -> None:
    one = next(each for each in ended() if each.number == "365/1995" and not each.provision)
    assert one.last_day == date(2017, 5, 31)
    assert spoken(one.advice(date.max), "fi") == (
        "Sen on 1.5.2015 alkaen korvannut kuntalaki (410/2015)."
    )


def test_a_succession_that_parts_and_one_in_a_circle_end(monkeypatch) -> None:
    acts = {number: _act(number, *by) for number, *by in _PARTING}
    monkeypatch.setattr("hyvinvointi.law.succession.statutes", lambda: acts)
    assert successors(acts["1/1990"]) == ("4/1990", "3/1990")
    assert [step.statute.number for step in replacements(acts["1/1990"])] == ["1/1990", "2/1990"]
    assert successors(acts["5/1990"]) == ()


_PARTING = [
    ("1/1990", "2/1990", "4/1990"),
    ("2/1990", "3/1990", "4/1990"),
    ("3/1990",),
    ("4/1990",),
    ("5/1990", "6/1990"),
    ("6/1990", "5/1990"),
]


def _act(number: str, *by: str) -> Statute:
    until = date(2000, 1, 1) if by else None
    return replace(statutes()["410/2015"], number=number, until=until, replaced_by=by)


def test_what_ended_in_part_is_in_force() -> None:
    assert not {"710/1982", "1062/1989"} & {one.number for one in ended()}


def test_every_advice_and_name_is_in_every_language() -> None:
    for one in ended():
        for language in LANGUAGES:
            advice = str(spoken(one.advice(date.max), language))
            assert advice.endswith(".")
            assert "None" not in advice
            assert one.number in one.name.say(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_says_all_that_is_known(language) -> None:
    for number, act in statutes().items():
        said = entry(number, language)
        assert said
        assert act.name(language)[1:] in said
        assert all(one.says.say(language) in said for one in act.provisions)
        assert all(source.address in said for source in act.checked.sources)
        assert not re.search(r"None|\{|  |\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", said), number


def test_an_act_that_is_not_known_has_no_entry() -> None:
    assert entry("1/2001", "fi") is None
    assert basis("410/2015", "37 §", "sv").startswith(
        "37 § i kommunallagen (410/2015): i kommunstr"
    )
    assert basis("410/2015", "1000 §", "fi") == "Kuntalaki (410/2015) 1000 §"


def test_contents_of_plans_belong_to_types_of_programs() -> None:
    types = root("program").at(("type",)).enum
    assert {*statutory_contents()} == {"children-and-youth-plan", "older-people-plan"} <= {*types}
    for contents in statutory_contents().values():
        assert all(stem == stem.casefold() for one in contents for stem in one.stems)


def test_the_file_says_how_far_the_law_was_followed() -> None:
    assert {*register()["about"]["horizon"]} == {*LANGUAGES}
