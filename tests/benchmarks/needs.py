"""The same decisions as items of sphinx-needs: one page each, naming the one before."""

import re
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml
from decisions import decision

_CONFIG = """\
project = "Malli"
language = "fi"
extensions = ["sphinx_needs"]
html_theme = "basic"
needs_show_link_title = True
"""
_INDEX = """\
Malli
=====

.. toctree::
   :glob:

   paatokset/*
"""
_PAGE = """\
Hyvinvointilautakunta {meeting[date]} § {paragraph}
===========================================

.. need:: {title}
   :id: {name}
   :status: {status}
   :links: {links}

{content}
"""
_CONTENT = """\
:Kokous: {meeting[number]}, {meeting[date]} klo {meeting[time]}, {meeting[place]}
:Diaarinumero: {case_number}
:Valmistelija: {preparers[0][name]}, {preparers[0][title]}
:Esittelijä: {presenter[name]}, {presenter[title]}
:Oikeusperuste: {legal_basis[0][title]} {legal_basis[0][statute]}, {legal_basis[0][provision]}
:Vaikutus: {impact[0][group]}: {impact[0][assessment]}
:Tehtävä: {tasks[0][title]}, {tasks[0][due]}
:Lausunnolle: {forward_to[0][organ]}
:Tiedoksi: {notify[0]}
:Muutoksenhaku: {appeal[0][ground]}
:Tarkastettu: {inspected_on}
:Julkaistu: {published_on}

{summary}

{background}
{proposal}
{resolution[text]}
"""
_DRAWN = re.compile(rb"SNCB-[0-9a-f]{8}")


def write(folder: Path, count: int) -> None:
    """Write a project of so many items."""
    (folder / "paatokset").mkdir(parents=True)
    (folder / "conf.py").write_text(_CONFIG, "utf-8")
    (folder / "index.rst").write_text(_INDEX, "utf-8")
    for number in range(1, count + 1):
        (folder / "paatokset" / f"{number:06}.rst").write_text(_page(number), "utf-8")


def alike(one: Path, other: Path) -> bool:
    """Whether two files of a site say the same but for the ids that each run draws by lot."""
    return _DRAWN.sub(b"", one.read_bytes()) == _DRAWN.sub(b"", other.read_bytes())


def _page(number: int) -> str:
    data: dict[str, Any] = yaml.safe_load(decision(number))
    links = ", ".join(map(_name, data["earlier"]))
    content = indent(_CONTENT.format_map(data), "   ")
    return _PAGE.format_map(data | {"name": _name(data["id"]), "links": links, "content": content})


def _name(identifier: str) -> str:
    return identifier.upper().replace("-", "_")
