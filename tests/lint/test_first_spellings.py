"""What people type first: one finding with one fix, after which the document says what was meant."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.source import editor, read
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

KINDS = {
    "decision": "kind: decision\nid: p\norgan: kunnanhallitus\ntitle: T\nstatus: draft\n",
    "program": "kind: program\nid: p\ntitle: T\ntype: other\nstatus: idea\n",
    "indicator": 'kind: indicator\nid: p\ntitle: T\nunit: "%"\ndirection: increase\n',
}
SURE, ASKED = True, False

SPELLINGS = {
    "day of a meeting": ("decision", "meeting: 2025-01-20\n", "meeting: {date: 2025-01-20}\n", SURE),
    "day between typographic marks": (
        "decision", "meeting: {date: ”2025-01-20”}\n", "meeting: {date: 2025-01-20}\n", SURE,
    ),
    "time between typographic marks": (
        "decision",
        "meeting: {date: 2025-01-20, time: “17.30”}\n",
        'meeting: {date: 2025-01-20, time: "17:30"}\n',
        SURE,
    ),
    "resolution": ("decision", "resolution: Hyväksyttiin\n", "resolution: {text: Hyväksyttiin}\n", SURE),
    "resolution with a comma": (
        "decision",
        "resolution: Hyväksyttiin, kiitos.\n",
        'resolution: {text: "Hyväksyttiin, kiitos."}\n',
        SURE,
    ),
    "resolution between quotation marks": (
        "decision", 'resolution: "A: b"\n', 'resolution: {text: "A: b"}\n', SURE,
    ),
    "resolution in several lines": (
        "decision",
        "resolution: |\n  Yksi.\n\n  Kaksi.\nsummary: S\n",
        "resolution: \n  text: |\n    Yksi.\n\n    Kaksi.\nsummary: S\n",
        SURE,
    ),
    "publicity": ("decision", "publicity: public\n", "publicity: {class: public}\n", SURE),
    "next organ": (
        "decision",
        "forward_to: [kunnanvaltuusto]\n",
        "forward_to: [{organ: kunnanvaltuusto}]\n",
        SURE,
    ),
    "next organ alone": (
        "decision",
        "forward_to: kunnanvaltuusto\n",
        "forward_to: [{organ: kunnanvaltuusto}]\n",
        SURE,
    ),
    "appeal": ("decision", "appeal: [none]\n", "appeal: [{type: none}]\n", SURE),
    "group where a list belongs": (
        "decision",
        "appeal:\n  type: none\n  # miksi\n  ground: |\n    Yksi\n\n    Kaksi\nsummary: S\n",
        "appeal:\n  - type: none\n    # miksi\n    ground: |\n      Yksi\n\n      Kaksi\nsummary: S\n",
        SURE,
    ),
    "baseline": (
        "program",
        "goals:\n  - id: g\n    title: G\n    targets:\n      - {indicator: m, baseline: 31.9}\n",
        "goals:\n  - id: g\n    title: G\n    targets:\n      - {indicator: m, baseline: {value: 31.9}}\n",
        SURE,
    ),
    "name of an organ": ("decision", "presenter: Maija Malli\n", "presenter: malli-maija\n", ASKED),
    "name of an organ in a list": (
        "decision", "notify: [Kunnanhallitus]\n", "notify: [kunnanhallitus]\n", ASKED,
    ),
    "job of a presenter": (
        "decision", "presenter: Kunnanjohtaja\n", 'presenter: {title: "Kunnanjohtaja"}\n', ASKED,
    ),
    "person out of the register": (
        "decision", "presenter: Liisa Lahti\n", 'presenter: {name: "Liisa Lahti"}\n', ASKED,
    ),
    "id from the title": (
        "program",
        "goals:\n  - title: Äijät liikkuu, Öljymäki!\n    description: D\n",
        "goals:\n  - id: aijat-liikkuu-oljymaki\n    title: Äijät liikkuu, Öljymäki!\n    description: D\n",
        ASKED,
    ),
    "id within braces": (
        "program",
        "goals:\n  - {title: {sv: Läsning, fi: Luku}}\n",
        "goals:\n  - {id: lasning, title: {sv: Läsning, fi: Luku}}\n",
        ASKED,
    ),
    "id that is taken": (
        "program",
        "goals:\n  - {id: luku, title: Luku}\n  - {title: Luku}\n",
        "goals:\n  - {id: luku, title: Luku}\n  - {id: luku-2, title: Luku}\n",
        ASKED,
    ),
    "funding": ("program", "rahoitus: [{amount: 1}]\n", "resources: [{amount: 1}]\n", SURE),
    "funding as a type": (
        "program",
        "resources: [{type: rahoitus, amount: 1}]\n",
        "resources: [{type: budget, amount: 1}]\n",
        ASKED,
    ),
    "monthly": ("indicator", "frequency: kuukausittain\n", "frequency: other\n", ASKED),
    "another source": ("indicator", "source: {system: FinSote}\n", "source: {system: other}\n", ASKED),
    "source by name": ("indicator", "source: FinSote\n", "source: {title: FinSote}\n", SURE),
}  # fmt: skip


def structural(content: bytes):
    files = {"kunta.yaml": REGISTER.encode(), "p.yaml": content}
    found = lint(load(MemoryTree(files)), Options(date(2026, 11, 1), rules=())).diagnostics
    return [one for one in found if one.rule.code.startswith(("HV1", "HV20"))]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize(("kind", "typed", "meant", "is_sure"), SPELLINGS.values(), ids=SPELLINGS)
def test_one_finding_with_one_fix(kind, typed, meant, is_sure, line_break):
    head = KINDS[kind]
    if "|" in typed and line_break == "\r\n":
        assert structural((head + typed).replace("\n", line_break).encode())[0].fix is None
        return
    content = (head + typed).replace("\n", line_break).encode()
    found = [one for one in structural(content) if one.fix is not None]
    assert len(found) == 1
    (fix,) = (one.fix for one in found)
    assert fix.safe is is_sure
    mended = editor.splice(content, fix.edits)
    assert mended.decode().replace("\r\n", "\n") == head + meant
    assert not read("p.yaml", mended).findings


def test_a_status_that_belongs_to_another_kind_is_asked_about():
    content = KINDS["program"].replace("idea", "luonnos").encode()
    (found,) = structural(content)
    assert (found.fix.edits[0].text, found.fix.safe) == ("in-preparation", False)


def test_the_id_of_a_document_is_the_name_of_its_file():
    content = KINDS["program"].replace("id: p\n", "").encode()
    (found,) = structural(content)
    assert editor.splice(content, found.fix.edits).startswith(b"id: p\nkind: program\n")


GOAL = "goals:\n  - id: g\n    title: G\n    {}\n"
MEASURE = (
    "goals:\n  - id: g\n    title: G\n    measures:\n      - id: t\n        title: T\n        {}\n"
)
NAMES = {
    ("program", "{}\n"): {
        "ohjelmakausi: {start: 2026}": "period", "vastuu: [kirjasto]": "responsible",
        "vastuu: kirjasto": "responsible", "ansvar: kirjasto": "responsible", "vastuutaho: kirjasto": "responsible",
        "budjetti: 5000": "resources", "budget: 5000": "resources", "määräraha: 20 000 €": "resources",
        "kustannukset: 5000": "resources", "päämäärät: []": "goals", "mål: []": "goals", "tavoitteet: []": "goals",
        "painopisteet: []": "sections", "johdanto: J": "purpose", "tiivistelmä: T": "summary",
        "seuranta: []": "reviews", "raportointi: []": "reviews", "uppföljning: []": "reviews",
    },
    ("program", GOAL): {
        "kuvaus: K": "description", "selite: S": "description", "toimenpiteet: []": "measures",
        "keinot: []": "measures", "åtgärder: []": "measures", "mittarit: [lukutaito]": "indicators",
        "tavoitearvot: []": "targets", "indikatorer: [lukutaito]": "indicators",
    },
    ("program", MEASURE): {
        "vastuut: kirjasto": "responsible", "toteuttaja: kirjasto": "responsible", "ansvarig: kirjasto": "responsible",
        "budjetti: 5000": "resources", "raha: 5000": "resources", "rahoitus: 5000": "resources",
        "finansiering: 5000": "resources", "määräaika: 2027": "schedule", "aikataulu: 2027": "schedule",
        "tidtabell: 2027": "schedule", "deadline: 2027-05": "schedule", "yhteistyötahot: []": "partners",
        "samarbetspartner: []": "partners", "kohderyhmä: lapset": "target_group", "tilanne: kesken": "status",
    },
    ("decision", "{}\n"): {
        "pykälä: 5": "paragraph", "diaarinumero: 1/2026": "case_number", "dnro: 1/2026": "case_number",
        "kokouspäivä: 2026-01-20": "meeting", "pvm: 2026-01-20": "meeting", "sammanträde: 2026-01-20": "meeting",
        "datum: 2026-01-20": "meeting", "valmistelija: malli-maija": "preparers", "esittelijä: malli-maija": "presenter",
        "päätösehdotus: E": "proposal", "förslag: F": "proposal", "päätös: P": "resolution", "beslut: B": "resolution",
        "selostus: S": "background", "bakgrund: B": "background", "liitteet: []": "attachments",
        "bilagor: []": "attachments", "tiedoksi: [kirjasto]": "notify", "delges: [kirjasto]": "notify",
        "jakelu: [kirjasto]": "notify", "muutoksenhaku: []": "appeal", "täytäntöönpano: []": "tasks",
    },
    ("indicator", "{}\n"): {
        "arvot: []": "values", "tulokset: []": "values", "värden: []": "values", "lähde: {}": "source",
        "päivitystiheys: yearly": "frequency", "vastuu: kirjasto": "responsible", "kuvaus: K": "description",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "frame", "typed", "meant"),
    [
        (kind, frame, typed, meant)
        for (kind, frame), names in NAMES.items()
        for typed, meant in names.items()
    ],
)
def test_what_people_call_a_field_is_understood(kind, frame, typed, meant):
    key = typed.partition(":")[0]
    content = (KINDS[kind] + frame.replace("{}", typed, 1)).encode()
    (found,) = [one for one in structural(content) if one.fix and key in one.message.say("fi")]
    assert found.fix.edits[0].text == meant
    mended = read("p.yaml", editor.splice(content, found.fix.edits))
    assert key not in mended.text


VALUES = {
    ("program", "type: {}\n"): {"vanhuspoliittinen ohjelma": "older-people-plan", "välfärdsplan": "welfare-plan"},
    ("program", "status: {}\n"): {"i kraft": "adopted", "voimassa": "adopted", "utkast": "in-preparation"},
    ("program", MEASURE.replace("{}", "status: {}")): {
        "aloitettu": "in-progress", "påbörjad": "in-progress", "toteutettu": "done", "inte påbörjad": "not-started",
        "ei aloitettu": "not-started", "peruttu": "cancelled",
    },
    ("decision", "resolution: {{outcome: {}}}\n"): {"pöydälle": "tabled", "enhälligt": "accepted-unanimously"},
    ("indicator", "direction: {}\n"): {"ylöspäin": "increase", "nedåt": "decrease", "ennallaan": "maintain"},
    ("indicator", "frequency: {}\n"): {"kerran vuodessa": "yearly", "neljän vuoden välein": "term", "kerran": "other"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "frame", "typed", "meant"),
    [
        (kind, frame, typed, meant)
        for (kind, frame), values in VALUES.items()
        for typed, meant in values.items()
    ],
)
def test_what_people_call_a_value_is_understood(kind, frame, typed, meant):
    said = frame.replace("{{", "{").replace("}}", "}").replace("{}", typed)
    key = said.strip().partition(":")[0] + ":"
    kept = [line for line in KINDS[kind].splitlines() if not line.startswith(key)]
    content = "\n".join([*kept, said]).encode()
    (found,) = [one for one in structural(content) if one.fix]
    assert found.fix.edits[0].text == meant
