"""Numbers of statutes that are turned round or cut, and what only looks like one."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

DECISION = "kind: decision\nid: p\norgan: hyvinvointilautakunta\ntitle: T\nstatus: {}\n"


def told(text, status="draft"):
    files = {"m.yaml": REGISTER, "p.yaml": DECISION.format(status) + text}
    tree = MemoryTree({path: one.encode() for path, one in files.items()})
    found = lint(load(tree), Options(date(2026, 11, 1))).diagnostics
    return [one for one in found if one.rule.slug == "misspelt-statute-number"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("kuntalain 2015/410 37 §", "410/2015"),
        ("laki viranomaisten toiminnan julkisuudesta (621/99)", "621/1999"),
        ("hyvinvointialueesta annettu laki 2021/0611", "611/2021"),
        ("kommunallagen 2015/410", "410/2015"),
        ("språklagen (423/03)", "423/2003"),
        ("lain 1998/9 nojalla", "9/1998"),
        ("kuntalain 410/2015 37 §", None),
        ("yleisen tietosuoja-asetuksen (EU) 2016/679", None),
        ("asetus 2016/679", None),
        ("kokous 12/15 ja lukuvuosi 2025/26", None),
        ("kuntalain mukaan dnro 410/15", None),
        ("lain mukaan. Asia 612/21 on ratkaistu", None),
        ("lain 410/15/3", None),
    ],
)
def test_in_prose(text, right):
    found = told(f"background: |\n  {text}\n")
    assert [one.fix.edits[0].text for one in found] == ([right] if right else [])
    assert not any(one.fix.safe for one in found)


@pytest.mark.parametrize(("status", "is_safe"), [("draft", True), ("inspected", False)])
def test_only_an_open_document_is_mended_without_a_person(status, is_safe):
    (one,) = told("legal_basis: [{statute: 2015/410, provision: 37 §}]\n", status)
    assert one.fix.safe is is_safe


@pytest.mark.parametrize(
    "statute", ["410/2015", "2016/679", "999/99", "2015/9999", "410/2015 37 §"]
)
def test_what_is_right_or_unknown_in_a_field(statute):
    assert told(f"legal_basis: [{{statute: {statute}}}]\n") == []


REPEALED = "kind: program\nid: p\ntitle: T\ntype: welfare-program\nstatus: in-preparation\n"


@pytest.mark.parametrize(
    ("basis", "mended"),
    [
        ("statute: 1386/2010, provision: 32 §", ["681/2023", "45 §"]),
        ("statute: 1386/2010, provision: 33 §", ["681/2023"]),
        ("statute: 1386/2010", ["681/2023"]),
        ("statute: 1326/2010, provision: 12 §", ["612/2021", "6 §"]),
        ("statute: 733/1992", None),
    ],
)
def test_a_basis_on_a_repealed_act_is_led_to_what_is_in_force(basis, mended):
    files = {"m.yaml": REGISTER, "p.yaml": f"{REPEALED}legal_basis:\n  - {{{basis}}}\n"}
    tree = MemoryTree({path: one.encode() for path, one in files.items()})
    found = lint(load(tree), Options(date(2026, 11, 1))).diagnostics
    (one,) = (one for one in found if one.rule.slug == "repealed-statute-cited")
    assert (one.fix and [edit.text for edit in one.fix.edits]) == mended
