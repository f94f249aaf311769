"""How fast a site of many decisions is made: pages a second, and how the time grows with size.

Run: python tests/benchmarks/render.py [COUNT...]
All times are CPU seconds of this process.
"""

import sys
from math import log
from time import process_time

from hyvinvointi.render import Options, render_site
from hyvinvointi.workspace import MemoryTree, load

_REGISTER = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi]
organs:
  - {id: hyvinvointilautakunta, name: Hyvinvointilautakunta, type: committee}
  - {id: kunnanhallitus, name: Kunnanhallitus, type: executive}
people:
  - {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}
"""
_DECISION = """\
kind: decision
id: hyvltk-{number}
municipality: malli
organ: hyvinvointilautakunta
meeting: {{date: {year}-{month:02}-15, number: "{month}/{year}", time: "17:30", place: Kunnantalo}}
paragraph: {paragraph}
case_number: {number}/00.01.02/{year}
title: Liikuntapaikkojen kunnostuksen vaihe {number}
status: final
preparers:
  - {{id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}}
presenter: {{id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}}
summary: Kunnostetaan lähiliikuntapaikkoja hyvinvointisuunnitelman mukaisesti.
background: |
  Hyvinvointilautakunta on kokouksessaan 13.11.2017 § {paragraph} hyväksynyt liikunnan painopisteet.
  Kunnostus koskee **kolmea** lähiliikuntapaikkaa, joiden käyttö on kasvanut 12 % vuodessa.

  Työhön kuuluu:

  - pintojen uusiminen ja valaistus
  - esteettömät kulkureitit
  - talvikunnossapidon suunnitelma

  Kustannukset ovat 45 000 €, ja ne katetaan talousarvion määrärahasta. Asukkaita kuultiin kahdessa
  tilaisuudessa, joihin osallistui yhteensä 64 henkilöä.
legal_basis:
  - {{statute: 410/2015, provision: 14 §, title: Kuntalaki}}
impact:
  - {{group: Lapset ja nuoret, assessment: "Liikkuminen koulupäivän jälkeen helpottuu."}}
earlier: [{earlier}]
proposal: |
  Hyvinvointilautakunta päättää hyväksyä liikuntapaikkojen kunnostuksen vaiheen {number} ja
  varata siihen 45 000 euroa vuodelle {year}.
resolution:
  text: |
    Hyvinvointilautakunta hyväksyi ehdotuksen yksimielisesti.
  outcome: accepted-unanimously
tasks:
  - {{id: tilaus, title: Urakan tilaaminen, responsible: [malli-maija], due: {year}-12-01}}
forward_to:
  - {{organ: kunnanhallitus, role: statement}}
notify: [kunnanhallitus]
appeal:
  - {{type: rectification, ground: Kuntalaki 410/2015 134 §}}
inspected_on: {year}-{month:02}-17
published_on: {year}-{month:02}-18
"""


def files(count: int) -> dict[str, bytes]:
    """Return a workspace of `count` decisions, each after the first naming the one before."""
    return {"kunta.yaml": _REGISTER.encode()} | {
        f"paatokset/{number:06}.yaml": decision(number) for number in range(1, count + 1)
    }


def decision(number: int) -> bytes:
    """Return the file of one decision."""
    year, month = 2000 + number % 26, number % 12 + 1
    earlier = f"hyvltk-{number - 1}" if number > 1 else ""
    values = {"number": number, "year": year, "month": month, "paragraph": number % 200 + 1}
    return _DECISION.format(**values, earlier=earlier).encode()


def cold(count: int) -> tuple[float, float, int]:
    """Return the seconds of reading, the seconds of rendering, and how many pages there are."""
    tree = MemoryTree(files(count))
    start = process_time()
    workspace = load(tree)
    middle = process_time()
    pages = sum(path.endswith(".html") for path, _ in render_site(workspace, Options()))
    return middle - start, process_time() - middle, pages


def main() -> None:
    """Print speed by size, and how the time grows from the smallest to the largest."""
    counts = [int(one) for one in sys.argv[1:]] or [1000, 3000, 10000]
    seconds = []
    for count in counts:
        reading, rendering, pages = cold(count)
        seconds.append(reading + rendering)
        print(  # noqa: T201  the script's result
            f"{count:>6} decisions: read {reading:6.2f} s, render {rendering:6.2f} s,"
            f" {pages / rendering:5.0f} pages/s"
        )
    if len(counts) > 1:
        growth = log(seconds[-1] / seconds[0]) / log(counts[-1] / counts[0])
        print(f"growth exponent {growth:.3f}")  # noqa: T201  as above


if __name__ == "__main__":
    main()
