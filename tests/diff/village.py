"""A small invented workspace, its edits, and how they are compared."""

from collections.abc import Mapping
from functools import lru_cache

from hyvinvointi.diff import Change, Comparison, compare
from hyvinvointi.diff.gate import Gate, gate, left_out, loosened
from hyvinvointi.source import read
from hyvinvointi.workspace import Config, MemoryTree, Workspace, load
from hyvinvointi.workspace.config import FILE_NAME, parse

REGISTER = """\
kind: municipality
id: lehtola
name: Lehtola
code: "998"
languages: [fi, sv]
organs:
  - {id: valtuusto, name: Lehtolan valtuusto, type: council}
  - {id: hallitus, name: Lehtolan hallitus, type: executive}
  - {id: lautakunta, name: Hyvinvointilautakunta, type: committee}
units:
  - {id: koulutoimi, name: Koulutoimi}
  - {id: liikuntatoimi, name: Liikuntatoimi}
people:
  - {id: niemi-aino, name: Aino Niemi, title: rehtori, role: office-holder, unit: koulutoimi}
  - {id: laine-otto, name: Otto Laine, title: opettaja, role: office-holder, unit: koulutoimi}
  - {id: salo-kaisa, name: Kaisa Salo, title: liikuntasihteeri, role: office-holder, unit: liikuntatoimi}
"""

PLAN = """\
kind: program
id: ohjelma
municipality: lehtola
title: {fi: Lehtolan hyvinvointiohjelma, sv: Lehtola välfärdsprogram}
type: welfare-program
period: {start: 2026, end: 2029}
status: adopted
owner: valtuusto
responsible: [koulutoimi]
legal_basis:
  - {statute: 612/2021, provision: 6 §}
summary: |
  Ohjelma kokoaa kunnan työn.
  Se koskee kaikkia asukkaita.

  Asukkaat ovat olleet mukana.
sections:
  - id: lapset
    title: Lapset ja nuoret
    unit: koulutoimi
    strengths:
      - Pienet koulut
    goals:
      - id: turva
        title: Koulussa on turvallista
        description: Jokainen lapsi saa apua samana päivänä.
        targets:
          - indicator: kiusatut
            baseline: {year: 2025, value: 7.2}
            target: {year: 2029, value: 4}
            milestones:
              - {year: 2027, value: 6}
        measures:
          - id: toimintatapa
            title: Yhteinen toimintatapa kaikkiin kouluihin
            description: >-
              Tiimiin kuuluu vähintään kolme aikuista. Rehtori kutsuu tiimin koolle lain 417/2007 12 §:n mukaan.
            responsible: [koulutoimi, niemi-aino]
            schedule: {start: 2026-08, end: 2028-05}
            resources:
              - {type: budget, amount: 12500, year: 2026, source: käyttötalous}
            indicators: [kiusatut]
            status: not-started
          - id: vertaiset
            title: Vertaissovittelijoiden koulutus
            description: Oppilaat koulutetaan sovittelijoiksi jokaisella vuosiluokalla.
            responsible: [niemi-aino]
            schedule: {start: 2026-09, end: 2027-05}
            resources:
              - {type: grant, amount: 4000, year: 2027}
            status: not-started
goals:
  - id: liike
    title: Kaikki liikkuvat
    description: Liikuntapaikat ovat lähellä asukkaita.
    targets:
      - indicator: liikkujat
        baseline: {year: 2025, value: 41}
        target: {year: 2029, value: 50, operator: ">="}
    measures:
      - id: latuverkko
        title: Latuverkko kirkonkylälle
        description: Ladut valaistaan iltaisin ja pidetään kunnossa talven ajan.
        responsible: [liikuntatoimi, salo-kaisa]
        schedule: {start: 2026-10, end: 2029-03}
        resources:
          - {type: budget, amount: 60000, year: 2027}
        status: in-progress
      - id: uimataito
        title: Uimataitoa alakouluihin
        description: Koululaiset uivat naapurikunnan hallissa keväisin.
        responsible: [liikuntatoimi]
        schedule: {start: 2027-01, end: 2028-12}
        status: not-started
  - id: kohtaaminen
    title: Ihmisillä on paikkoja kohdata
    description: Kylätalot avataan asukkaiden käyttöön.
    measures:
      - id: kylatalot
        title: Kylätalojen avoimet illat
        description: Talkooväki pitää ovet auki. Kahvi on maksuton.
        responsible: [liikuntatoimi]
        schedule: {start: 2026-03, end: 2029-12}
        resources:
          - {type: in-kind, person_years: 0.5, year: 2026}
        status: not-started
approval:
  - {organ: lautakunta, role: propose, decision: lautakunta-2025-040}
  - {organ: valtuusto, role: adopt}
"""

FALLING = """\
kind: indicator
id: kiusatut
municipality: lehtola
title: Kiusatut oppilaat
description: Osuus 8.-luokkalaisista kouluterveyskyselyssä.
type: outcome
unit: "%"
direction: decrease
values:
  - {year: 2023, value: 8.1, status: final}
  - {year: 2025, value: 7.2, status: final}
source: {system: school-health-survey, title: Kouluterveyskysely}
"""

RISING = """\
kind: indicator
id: liikkujat
municipality: lehtola
title: Riittävästi liikkuvat
type: outcome
unit: "%"
direction: increase
values:
  - {year: 2025, value: 41, status: final}
"""

LOOSE = """\
kind: indicator
id: kirjasto
municipality: lehtola
title: Kirjastokäynnit
type: output
unit: kpl
direction: increase
"""

MINUTES = """\
kind: decision
id: lautakunta-2025-040
municipality: lehtola
organ: lautakunta
meeting: {date: 2025-10-15, number: 5/2025, place: Kunnantalo}
paragraph: 40
case_number: 77/05.00/2025
title: Hyvinvointiohjelma
status: inspected
preparers:
  - {id: niemi-aino, name: Aino Niemi, title: rehtori}
background: |
  Ohjelmaa on valmisteltu keväästä asti.
proposal: |
  Lautakunta ehdottaa, että valtuusto hyväksyy ohjelman.
handling:
  votes:
    - question: Ehdotus vai palautus
      type: main
      for: {text: Ehdotus, count: 7}
      against: {text: Palautus, count: 2}
      result: for
resolution:
  text: |
    Lautakunta hyväksyi ehdotuksen äänin 7–2.
  outcome: accepted-after-vote
attachments:
  - {id: liite-1, number: 1, title: Ohjelma, type: attachment, digest: "sha256:aa"}
notify:
  - {id: hallitus, name: Lehtolan hallitus}
appeal:
  - {type: none}
inspected_on: 2025-10-20
"""

OPEN = """\
kind: decision
id: hallitus-2026-009
municipality: lehtola
organ: hallitus
meeting: {date: 2026-02-02}
paragraph: 9
title: Liikuntapaikat
status: decided
proposal: |
  Hallitus päättää rakentaa kaksi kenttää.
resolution:
  text: |
    Hyväksyttiin.
  outcome: accepted
"""

FILES: Mapping[str, str] = {
    "municipality.yaml": REGISTER,
    "programs/ohjelma.yaml": PLAN,
    "indicators/kiusatut.yaml": FALLING,
    "indicators/liikkujat.yaml": RISING,
    "indicators/kirjasto.yaml": LOOSE,
    "decisions/lautakunta-2025-040.yaml": MINUTES,
    "decisions/hallitus-2026-009.yaml": OPEN,
}


# Most states of the village share most of its documents.
_read = lru_cache(maxsize=256)(read)
ADOPTION = """\
kind: decision
id: valtuusto-2025-064
municipality: lehtola
organ: valtuusto
meeting: {date: 2025-11-10}
paragraph: 64
title: Hyvinvointiohjelma
status: inspected
resolution: {outcome: accepted-unanimously}
adopts:
  - document: ohjelma # liitteenä
    role: adopt
"""
"""The minutes of the decision that adopted the plan; they say nothing of its text yet."""
SECOND_ADOPTION = (
    ADOPTION.replace("2025-064", "2026-080").replace("2025-11-10", "2026-05-04").replace("64", "80")
)
"""Those of a decision half a year later that adopts it again."""


def workspace(files: Mapping[str, str | bytes]) -> Workspace:
    """Return a workspace of these files."""
    contents = {
        path: text.encode() if isinstance(text, str) else text for path, text in files.items()
    }
    config = parse(contents.get(FILE_NAME, b""))
    documents = (path for path in sorted(contents) if path.endswith(".yaml"))
    return Workspace(config, tuple(_read(path, contents[path]) for path in documents))


def gate_of(files: Mapping[str, str]) -> Gate:
    """Return the gate of a workspace of these files."""
    others = {path: text.encode() for path, text in files.items() if not path.endswith(".yaml")}
    return gate(workspace(files).config, others)


def all_changes(base: Mapping[str, str], head: Mapping[str, str]) -> list[Change]:
    """Return what documents, settings and baselines of two states say differently."""
    before, after = _loaded(base), _loaded(head)
    lost = left_out(before, after, _loaded(head, before.config))
    gates = loosened(gate_of(base), gate_of(head), lost)
    return [*gates, *compare(before, after, lost).changes]


def _loaded(files: Mapping[str, str], config: Config | None = None) -> Workspace:
    tree = MemoryTree({path: text.encode() for path, text in files.items()})
    return load(tree, reader=_read, config=config)


def edited(*edits: tuple[str, str], files: Mapping[str, str] = FILES) -> dict[str, str]:
    """Return the files with each text replaced in the one file that holds it."""
    done = dict(files)
    for old, new in edits:
        holders = [path for path, text in done.items() if old in text]
        assert len(holders) == 1, (old, holders)
        path = holders[0]
        assert done[path].count(old) == 1, old
        done[path] = done[path].replace(old, new)
    return done


def compared(
    head: Mapping[str, str | bytes], base: Mapping[str, str | bytes] = FILES
) -> Comparison:
    """Return the comparison from the village to another state of it."""
    return compare(workspace(base), workspace(head))


def told(comparison: Comparison) -> list[str]:
    """Return each change as `level slug entity field`."""
    return [
        f"{one.level} {one.rule.slug} {one.entity.id} {one.field or '-'}"
        for one in comparison.changes
    ]
