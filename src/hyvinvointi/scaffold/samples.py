"""One example of each kind of document, in the languages of a municipality."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.scaffold.localize import localized
from hyvinvointi.scaffold.organisation import Organisation, duty_of, executive_of
from hyvinvointi.source import read
from hyvinvointi.words.organisations import names_of

KINDS = ("strategy", "program", "indicator", "decision")
REGISTER = "municipality.yaml"
"""The file of the register."""

_FOLDER = Path(__file__).with_name("examples")


def sample(kind: str, organisation: Organisation, reader: str, today: date) -> dict[str, Any]:
    """Return the example of a kind, commented in the language of who reads it."""
    names = _names(organisation, today)
    languages, ids_in = organisation.languages, organisation.language_of_ids
    document: dict[str, Any] = localized(_load(kind), languages, reader, ids_in, names)
    if duty_of(organisation.type).provision is None:
        document.pop("legal_basis", None)
    return document


@cache
def _load(kind: str) -> Mapping[str, Any]:
    file = _FOLDER / f"{kind}.yaml"
    data: Mapping[str, Any] = read(file.name, file.read_bytes()).data
    return data


def _names(organisation: Organisation, today: date) -> dict[str, Any]:
    usual = executive_of(organisation.type, is_city=organisation.is_city)
    words, duty = names_of(organisation.type), duty_of(organisation.type)
    names: dict[str, Any] = {
        "register": REGISTER,
        "council_id": organisation.council_id,
        "executive_id": organisation.executive_id,
        "unit_id": organisation.unit_id,
        "start": today.year,
        "end": today.year + 3,
        "last": today.year - 1,
        "before_last": today.year - 3,
        "today": today.isoformat(),
        "next_summer": f"{today.year + 1}-06-30",
        "provision": duty.provision or "",
    }
    for language in LANGUAGES:
        names[f"executive_{language}"] = organisation.executive.get(
            language, getattr(usual, language)
        )
        names[f"manager_{language}"] = getattr(organisation.manager, language)
        names[f"organisation_{language}"] = getattr(words.name, language)
        names[f"owner_{language}"] = getattr(words.owner, language)
        names[f"duty_{language}"] = getattr(duty.text, language)
    return names
