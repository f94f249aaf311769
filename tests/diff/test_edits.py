"""One edit, and exactly what is told of it."""

import pytest

from diff.village import FILES, compared, edited, told

MEASURE_VERTAISET = """          - id: vertaiset
            title: Vertaissovittelijoiden koulutus
            description: Oppilaat koulutetaan sovittelijoiksi jokaisella vuosiluokalla.
            responsible: [niemi-aino]
            schedule: {start: 2026-09, end: 2027-05}
            resources:
              - {type: grant, amount: 4000, year: 2027}
            status: not-started
"""
MEASURE_UIMATAITO = """      - id: uimataito
        title: Uimataitoa alakouluihin
        description: Koululaiset uivat naapurikunnan hallissa keväisin.
        responsible: [liikuntatoimi]
        schedule: {start: 2027-01, end: 2028-12}
        status: not-started
"""
NEW_MEASURE = """      - id: skeitti
        title: Skeittipaikka
        schedule: {start: 2027, end: 2028}
"""

Edits = list[tuple[str, str]]
TABLE: list[tuple[str, Edits, list[str]]] = [
    # prose
    (
        "typo",
        [("Kahvi on maksuton", "Kahvi on maksutton")],
        ["editorial prose-typo kylatalot description"],
    ),
    (
        "punctuation",
        [("pitää ovet auki. Kahvi", "pitää ovet auki; Kahvi")],
        ["editorial prose-punctuation kylatalot description"],
    ),
    (
        "letter case",
        [("Ohjelma kokoaa kunnan", "Ohjelma kokoaa Kunnan")],
        ["editorial prose-punctuation ohjelma summary"],
    ),
    (
        "paragraphs joined",
        [("asukkaita.\n\n  Asukkaat", "asukkaita.\n  Asukkaat")],
        ["editorial prose-punctuation ohjelma summary"],
    ),
    (
        "reworded",
        [("Ladut valaistaan iltaisin", "Ladut valaistaan pimeällä")],
        ["review prose-reworded latuverkko description"],
    ),
    (
        "another case ending is no typo",
        [("naapurikunnan hallissa", "naapurikunnan hallista")],
        ["review prose-reworded uimataito description"],
    ),
    (
        "plural is no typo",
        [("Ladut valaistaan iltaisin", "Ladut valaistaan iltasin")],
        ["editorial prose-typo latuverkko description"],
    ),
    (
        "title",
        [("title: Latuverkko kirkonkylälle", "title: Hiihtoreitit kirkonkylälle")],
        ["review prose-reworded latuverkko title"],
    ),
    (
        "guarded word",
        [("kuuluu vähintään kolme", "kuuluu enintään kolme")],
        ["substantive guarded-word-changed toimintatapa description"],
    ),
    (
        "negation",
        [("Liikuntapaikat ovat lähellä", "Liikuntapaikat eivät ole lähellä")],
        ["substantive guarded-word-changed liike description"],
    ),
    (
        "numeral in words",
        [("vähintään kolme aikuista", "vähintään kaksi aikuista")],
        ["substantive prose-number-changed toimintatapa description"],
    ),
    (
        "statute in prose",
        [("417/2007 12 §:n", "417/2007 13 §:n")],
        ["substantive statute-changed toimintatapa description"],
    ),
    (
        "name in prose",
        [("Kylätalot avataan asukkaiden", "Kylätalot avataan Rantalan")],
        ["review prose-name-changed kohtaaminen description"],
    ),
    (
        "statute in legal basis",
        [("provision: 6 §", "provision: 7 §")],
        ["substantive statute-changed 612/2021/7 § provision"],
    ),
    (
        "language added",
        [("title: Kaikki liikkuvat", "title: {fi: Kaikki liikkuvat, sv: Alla rör på sig}")],
        ["review language-version-added liike title.sv"],
    ),
    (
        "language changed",
        [("sv: Lehtola välfärdsprogram", "sv: Lehtola friskvårdsprogram")],
        ["review prose-reworded ohjelma title.sv"],
    ),
    (
        "language removed",
        [(", sv: Lehtola välfärdsprogram}", "}")],
        ["substantive language-version-removed ohjelma title.sv"],
    ),
    (
        "another language instead",
        [("description: Liikuntapaikat ovat lähellä asukkaita.", "description: {sv: Idrottsplatserna är nära.}")],
        [
            "review language-version-added liike description.sv",
            "substantive language-version-removed liike description",
        ],
    ),
    (
        "language map for a string",
        [("title: Kaikki liikkuvat", "title: {fi: Kaikki liikkuvat}")],
        [],
    ),
    # goals and measures
    (
        "goal added",
        [("\napproval:", "\n  - {id: uni, title: Uni}\napproval:")],
        ["substantive goal-added uni -"],
    ),
    (
        "measure added",
        [("  - id: kohtaaminen\n", NEW_MEASURE + "  - id: kohtaaminen\n")],
        ["substantive measure-added skeitti -"],
    ),
    (
        "measure removed",
        [(MEASURE_UIMATAITO, "")],
        ["substantive measure-removed uimataito -"],
    ),
    (
        "measure moved",
        [(MEASURE_UIMATAITO, ""), ("      - id: kylatalot", MEASURE_UIMATAITO + "      - id: kylatalot")],
        ["substantive measure-moved uimataito -"],
    ),
    (
        "measure moved and edited",
        [
            (MEASURE_UIMATAITO, ""),
            (
                "      - id: kylatalot",
                MEASURE_UIMATAITO.replace("2028-12", "2029-06") + "      - id: kylatalot",
            ),
        ],
        [
            "substantive measure-moved uimataito -",
            "substantive deadline-postponed uimataito schedule.end",
        ],
    ),
    (
        "measure renamed",
        [("id: uimataito", "id: uinti")],
        ["notice id-renamed uinti id"],
    ),
    (
        "measure probably renamed",
        [
            ("id: uimataito", "id: uinti"),
            ("uivat naapurikunnan hallissa keväisin", "uivat naapurikunnan hallissa syksyisin"),
        ],
        [
            "review id-probably-renamed uinti id",
            "review prose-reworded uinti description",
        ],
    ),
    (
        "goal renamed keeps its measures",
        [("id: liike\n", "id: liikunta\n")],
        ["notice id-renamed liikunta id"],
    ),
    (
        "ids swapped",
        [
            ("id: uimataito", "id: vaihto"),
            ("id: latuverkko", "id: uimataito"),
            ("id: vaihto", "id: latuverkko"),
        ],
        ["critical id-reused uimataito id", "critical id-reused latuverkko id"],
    ),
    (
        "goals reordered in a section's list",
        [
            (MEASURE_VERTAISET, ""),
            ("          - id: toimintatapa", MEASURE_VERTAISET + "          - id: toimintatapa"),
        ],
        ["notice list-reordered turva measures"],
    ),
    # schedule
    (
        "later",
        [("end: 2029-03}", "end: 2029-09}")],
        ["substantive deadline-postponed latuverkko schedule.end"],
    ),
    (
        "earlier",
        [("end: 2029-03}", "end: 2028-03}")],
        ["review deadline-advanced latuverkko schedule.end"],
    ),
    (
        "no deadline",
        [("start: 2026-10, end: 2029-03}", "start: 2026-10}")],
        ["substantive deadline-postponed latuverkko schedule.end"],
    ),
    (
        "start",
        [("start: 2026-10,", "start: 2026-11,")],
        ["review start-moved latuverkko schedule.start"],
    ),
    (
        "the same last day",
        [("start: 2026-03, end: 2029-12}", "start: 2026-03, end: 2029}")],
        ["editorial date-respelled kylatalot schedule.end"],
    ),
    (
        "period",
        [("period: {start: 2026, end: 2029}", "period: {start: 2026, end: 2030}")],
        ["substantive unlisted-field-changed ohjelma period.end"],
    ),
    # money
    (
        "cut",
        [("amount: 60000", "amount: 45000")],
        ["substantive money-cut budget/2027 amount"],
    ),
    (
        "raised",
        [("amount: 60000", "amount: 61000.5")],
        ["substantive money-raised budget/2027 amount"],
    ),
    (
        "years of work",
        [("person_years: 0.5", "person_years: 0.25")],
        ["substantive money-cut in-kind/2026 person_years"],
    ),
    (
        "source",
        [("source: käyttötalous", "source: strategiaraha")],
        ["review money-source-changed budget/2026/strategiaraha source"],
    ),
    (
        "resource added",
        [
            (
                "- {type: grant, amount: 4000, year: 2027}",
                "- {type: grant, amount: 4000, year: 2027}\n              - {type: staff, person_years: 1, year: 2027}",
            )
        ],
        ["substantive resource-added staff/2027 -"],
    ),
    (
        "resource removed",
        [("        resources:\n          - {type: budget, amount: 60000, year: 2027}\n", "")],
        ["substantive resource-removed budget/2027 -"],
    ),
    # in charge
    (
        "another unit",
        [("responsible: [liikuntatoimi, salo-kaisa]", "responsible: [koulutoimi, salo-kaisa]")],
        ["substantive responsible-changed latuverkko responsible"],
    ),
    (
        "another person",
        [("responsible: [koulutoimi, niemi-aino]", "responsible: [koulutoimi, laine-otto]")],
        ["review person-in-charge-changed toimintatapa responsible"],
    ),
    (
        "another person of the same unit alone",
        [("responsible: [niemi-aino]", "responsible: [laine-otto]")],
        ["review person-in-charge-changed vertaiset responsible"],
    ),
    (
        "a person of another unit",
        [("responsible: [niemi-aino]", "responsible: [salo-kaisa]")],
        ["substantive responsible-changed vertaiset responsible"],
    ),
    (
        "an id as a map",
        [("responsible: [niemi-aino]", "responsible: [{id: niemi-aino}]")],
        [],
    ),
    (
        "order of those in charge",
        [("responsible: [koulutoimi, niemi-aino]", "responsible: [niemi-aino, koulutoimi]")],
        ["notice list-reordered toimintatapa responsible"],
    ),
    # follow-up
    (
        "status",
        [("status: in-progress", "status: done")],
        ["notice status-recorded latuverkko status"],
    ),
    (
        "cancelled",
        [("status: in-progress", "status: cancelled")],
        ["substantive measure-cancelled latuverkko status"],
    ),
    (
        "approval step",
        [("{organ: valtuusto, role: adopt}", "{organ: valtuusto, role: adopt, planned: 2025-12}")],
        ["notice approval-step-changed valtuusto/adopt planned"],
    ),
    (
        "another organ adopts",
        [("{organ: valtuusto, role: adopt}", "{organ: vanhusneuvosto, role: adopt}")],
        [
            "review approval-step-changed vanhusneuvosto/adopt -",
            "review approval-step-changed valtuusto/adopt -",
        ],
    ),
    (
        "another organ proposes",
        [("{organ: lautakunta, role: propose", "{organ: hallitus, role: propose")],
        [
            "notice approval-step-changed hallitus/propose -",
            "notice approval-step-changed lautakunta/propose -",
        ],
    ),
    # targets
    (
        "falling indicator, higher target",
        [("target: {year: 2029, value: 4}", "target: {year: 2029, value: 5}")],
        ["substantive target-weakened kiusatut target.value"],
    ),
    (
        "falling indicator, lower target",
        [("target: {year: 2029, value: 4}", "target: {year: 2029, value: 3.5}")],
        ["review target-tightened kiusatut target.value"],
    ),
    (
        "operator tells the direction",
        [('value: 50, operator: ">="', 'value: 48, operator: ">="')],
        ["substantive target-weakened liikkujat target.value"],
    ),
    (
        "target year later",
        [("target: {year: 2029, value: 4}", "target: {year: 2031, value: 4}")],
        ["substantive target-year-postponed kiusatut target.year"],
    ),
    (
        "target year sooner",
        [("target: {year: 2029, value: 4}", "target: {year: 2028, value: 4}")],
        ["review target-tightened kiusatut target.year"],
    ),
    (
        "no target year",
        [("target: {year: 2029, value: 4}", "target: {value: 4}")],
        ["substantive target-year-postponed kiusatut target.year"],
    ),
    (
        "milestone",
        [("{year: 2027, value: 6}", "{year: 2027, value: 6.5}")],
        ["substantive target-weakened 2027 value"],
    ),
    (
        "baseline",
        [("baseline: {year: 2025, value: 41}", "baseline: {year: 2025, value: 42}")],
        ["review baseline-corrected liikkujat baseline.value"],
    ),
    (
        "another indicator",
        [("- indicator: liikkujat", "- indicator: kirjasto")],
        ["substantive target-added kirjasto -", "substantive target-removed liikkujat -"],
    ),
    # indicators
    (
        "direction",
        [("id: kiusatut\nmunicipality: lehtola", "id: kiusatut\nmunicipality: lehtola\ndecimals: 1")],
        ["notice unlisted-field-changed kiusatut decimals"],
    ),
    (
        "redefined",
        [("direction: decrease", "direction: increase")],
        ["substantive indicator-redefined kiusatut direction"],
    ),
    (
        "redefined where no adopted plan names it",
        [("unit: kpl", "unit: käyntiä")],
        ["notice indicator-redefined kirjasto unit"],
    ),
    (
        "meaning of its text",
        [("Osuus 8.-luokkalaisista", "Osuus 9.-luokkalaisista")],
        ["review indicator-text-changed kiusatut description"],
    ),
    (
        "new value",
        [("  - {year: 2025, value: 7.2", "  - {year: 2024, value: 7.5}\n  - {year: 2025, value: 7.2")],
        ["notice value-recorded 2024 -"],
    ),
    (
        "earlier value",
        [("{year: 2023, value: 8.1", "{year: 2023, value: 8.4")],
        ["review value-corrected 2023 value"],
    ),
    (
        "source",
        [("title: Kouluterveyskysely}", "title: Kouluterveyskysely (THL)}")],
        ["notice source-renamed kiusatut source.title"],
    ),
    (
        "another source",
        [("{system: school-health-survey, title", "{system: own, title")],
        ["review source-renamed kiusatut source.system"],
    ),
    (
        "named by a measure",
        [("            indicators: [kiusatut]\n", "")],
        ["substantive indicator-removed toimintatapa indicators"],
    ),
    # decisions
    (
        "votes",
        [("{text: Ehdotus, count: 7}", "{text: Ehdotus, count: 6}")],
        ["critical inspected-text-changed Ehdotus vai palautus for.count"],
    ),
    (
        "title of inspected minutes, even a typo",
        [("title: Hyvinvointiohjelma\n", "title: Hyvinvointiohjellma\n")],
        ["critical inspected-text-changed lautakunta-2025-040 title"],
    ),
    (
        "corrected by a decision",
        [
            ("{text: Ehdotus, count: 7}", "{text: Ehdotus, count: 6}"),
            (
                "inspected_on: 2025-10-20\n",
                "inspected_on: 2025-10-20\ncorrections:\n  - {date: 2025-11-01, type: writing-error, text: Äänimäärä oli väärin.}\n",
            ),
        ],
        [
            "review correction-recorded Ehdotus vai palautus for.count",
            "review correction-recorded 2025-11-01/writing-error -",
        ],
    ),
    (
        "preparer's title",
        [("name: Aino Niemi, title: rehtori}\nbackground", "name: Aino Niemi, title: johtaja}\nbackground")],
        ["review inspected-label-changed lautakunta-2025-040 preparers"],
    ),
    (
        "title of an attachment",
        [("title: Ohjelma, type", "title: Ohjelma 2026, type")],
        ["review inspected-label-changed liite-1 title"],
    ),
    (
        "attachment itself",
        [('digest: "sha256:aa"', 'digest: "sha256:bb"')],
        ["substantive attachment-changed liite-1 digest"],
    ),
    (
        "notify",
        [("{id: hallitus, name: Lehtolan hallitus}\nappeal", "{id: hallitus, name: Kunnanhallitus}\nappeal")],
        ["review inspected-label-changed lautakunta-2025-040 notify"],
    ),
    (
        "appeal",
        [("- {type: none}", "- {type: rectification}")],
        ["substantive appeal-changed rectification -", "substantive appeal-changed none -"],
    ),
    (
        "background",
        [("valmisteltu keväästä asti", "valmisteltu syksystä asti")],
        ["review prose-reworded lautakunta-2025-040 background"],
    ),
    (
        "pinned afterwards",
        [
            (
                "inspected_on: 2025-10-20\n",
                "inspected_on: 2025-10-20\nadopts:\n  - {document: ohjelma, role: propose}\n",
            )
        ],
        ["review adoption-entry-changed ohjelma/propose -"],
    ),
    (
        "published",
        [("status: inspected", "status: published\npublished_on: 2025-10-22")],
        [
            "notice status-recorded lautakunta-2025-040 status",
            "notice status-recorded lautakunta-2025-040 published_on",
        ],
    ),
    (
        "inspection undone",
        [("status: inspected", "status: decided")],
        ["critical status-withdrawn lautakunta-2025-040 status"],
    ),
    (
        "open decision",
        [("outcome: accepted\n", "outcome: rejected\n"), ("rakentaa kaksi kenttää", "rakentaa kolme kenttää")],
        [
            "notice prose-number-changed hallitus-2026-009 proposal",
            "notice open-decision-changed hallitus-2026-009 resolution.outcome",
        ],
    ),
    # the rest
    (
        "adoption undone",
        [("status: adopted", "status: proposed")],
        ["substantive status-withdrawn ohjelma status"],
    ),
    (
        "own field",
        [("owner: valtuusto\n", "owner: valtuusto\nx-diaari: 12\n")],
        ["review unlisted-field-changed ohjelma x-diaari"],
    ),
    (
        "section's strengths",
        [("      - Pienet koulut\n", "      - Pienet koulut\n      - Hyvät pihat\n")],
        ["review unlisted-field-changed lapset strengths"],
    ),
    (
        "suppression",
        [("owner: valtuusto\n", "owner: valtuusto  # hyv: ignore[some-rule] syy\n")],
        ["notice suppression-added ohjelma -"],
    ),
    (
        "register",
        [("{id: liikuntatoimi, name: Liikuntatoimi}", "{id: liikuntatoimi, name: Liikuntapalvelut}")],
        ["notice prose-reworded liikuntatoimi name"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edits", "expected"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE]
)
def test_edit_tells_exactly(edits: Edits, expected: list[str]) -> None:
    assert told(compared(edited(*edits))) == expected


DRAFT = {
    path: text.replace("status: adopted", "status: proposed")
    .replace("status: inspected", "status: decided")
    .replace("inspected_on: 2025-10-20\n", "")
    for path, text in FILES.items()
    if path != "municipality.yaml"
}
# The others are about the adopted state, or the register.
OF_DRAFTS = [
    row for row in TABLE if all(any(old in text for text in DRAFT.values()) for old, _ in row[1])
]


@pytest.mark.parametrize("edits", [row[1] for row in OF_DRAFTS], ids=[row[0] for row in OF_DRAFTS])
def test_draft_is_never_above_notice(edits: Edits) -> None:
    head = edited(*edits, files=DRAFT)
    assert {one.level for one in compared(head, DRAFT).changes} <= {"notice", "editorial"}


def test_table_is_wide() -> None:
    assert len(OF_DRAFTS) >= 60
    assert len(TABLE) >= 60


@pytest.mark.parametrize(
    ("old", "new"),
    [("true", "1"), ("false", "0"), ("[true, 2]", "[1, 2]"), ("{a: {b: 0}}", "{a: {b: false}}")],
)
def test_truth_values_are_no_numbers_in_own_keys_either(old: str, new: str) -> None:
    base, head = (
        edited(("status: adopted\n", f"status: adopted\nx-own: {one}\n")) for one in (old, new)
    )
    assert told(compared(head, base)) == ["review unlisted-field-changed ohjelma x-own"]
    assert compared(base, base).changes == ()
