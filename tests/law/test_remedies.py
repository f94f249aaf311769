"""The table of remedies: what it rests on, and which grounds agree with it."""

import pytest

from hyvinvointi.law.procedures import procedure_of
from hyvinvointi.law.remedies import cited_acts, remedy

MUNICIPALITY = procedure_of("municipality", "Malli")
COUNTY = procedure_of("wellbeing-county", "Malli")


@pytest.mark.parametrize(
    ("ground", "agrees"),
    [
        ("Kuntalaki 410/2015 134 §", True),
        ("kuntalain 134 ja 138 §", True),
        ("410/2015", True),
        ("Kommunallagen 134 § 1 mom.", True),
        ("Local Government Act, sections 134 and 138", True),
        ("Kuntalaki 410/2015 135 §", False),
        ("Kuntalaki 410/2015 137–136 §", False),
        ("Kuntalaki 134 § ja hallintolaki 434/2003", False),
        ("Hallintolaki 434/2003 49 c §", False),
        ("MRL 187 §", False),
        ("Laki hyvinvointialueesta 611/2021 139 §", True),
        ("Laki hyvinvointialueesta 611/2021 134 §", False),
        ("Lagen om välfärdsområden 611/2021 139 §", True),
        ("", False),
    ],
)
def test_a_ground_agrees_with_the_act_and_provision_of_its_remedy_alone(ground, agrees):
    is_of_county = "611/2021" in ground
    ours, theirs = (MUNICIPALITY, COUNTY)[:: -1 if is_of_county else 1]
    assert (remedy("rectification", [ground], "committee", ours) is not None) == agrees
    assert remedy("rectification", [ground], "committee", theirs) is None
    assert remedy("rectification", [ground], "council", ours) is None
    assert remedy("procurement", [ground], "committee", ours) is None
    assert remedy("rectification", [ground], None, ours) is None


def test_without_a_ground_there_is_no_remedy():
    assert remedy("rectification", [], "committee", MUNICIPALITY) is None


def test_acts_are_known_by_number_and_those_of_the_table_by_name():
    assert cited_acts("kuntalain 134 § ja laki 132/1999") == {"410/2015", "132/1999"}
    assert cited_acts("MRL 187 §") == set()


@pytest.mark.parametrize(
    ("organisation", "name", "act"),
    [
        ("municipality", "Malli", "410/2015"),
        ("municipality", "Hyvinvointialueen kunta", "410/2015"),
        ("wellbeing-county", "Malli", "611/2021"),
        ("joint-authority", "Mallin koulutuskuntayhtymä", "410/2015"),
        # A register from before types were said.
        (None, "Malli", "410/2015"),
        (None, "Mallin hyvinvointialue", "611/2021"),
        (None, "Modellens välfärdsområde", "611/2021"),
        ("a type that nobody knows", "Malli", "410/2015"),
    ],
)
def test_each_type_of_organisation_has_its_act(organisation, name, act):
    assert procedure_of(organisation, name).act == act


def test_the_provisions_of_each_procedure_are_confirmed_entries_of_the_register():
    for procedure in (MUNICIPALITY, COUNTY):
        for section in {*procedure.sections.values(), procedure.councillor, procedure.notice}:
            assert procedure.statute.provision(f"{section} §") is not None, section
