"""A small workspace in which everything refers to everything, and edits of its documents."""

import copy
from typing import Any

REGISTER: dict[str, Any] = {
    "kind": "municipality",
    "id": "malli",
    "name": {"fi": "Malli", "sv": "Modell"},
    "languages": ["fi", "sv"],
    "organs": [
        {"id": "kv", "name": "Valtuusto", "type": "council"},
        {"id": "kh", "name": "Hallitus", "type": "executive", "parent": "kv"},
    ],
    "units": [{"id": "liikunta", "name": "Liikuntapalvelut", "parent": "kh"}],
    "people": [{"id": "maija", "name": "Maija Malli", "title": "johtaja", "unit": "liikunta"}],
}
OTHER: dict[str, Any] = {
    "kind": "municipality",
    "id": "toinen",
    "name": "Toinen",
    "organs": [{"id": "kv", "name": "Valtuusto", "type": "council"}],
}
PROGRAM: dict[str, Any] = {
    "kind": "program",
    "id": "ohjelma",
    "municipality": "malli",
    "title": "Hyvinvointiohjelma",
    "status": "adopted",
    "owner": "kh",
    "period": {"start": 2025, "end": 2028},
    "responsible": ["maija"],
    "supports": ["strategia/tavoite"],
    "approval": [{"organ": "kv", "role": "adopt", "decision": "kv-1"}],
    "goals": [
        {
            "id": "liike",
            "title": "Liike lisääntyy",
            "targets": [{"indicator": "osuus", "target": {"value": 30, "year": 2027}}],
            "measures": [
                {
                    "id": "neuvonta",
                    "title": "Neuvonta",
                    "responsible": ["liikunta"],
                    "status": "in-progress",
                    "schedule": {"start": 2025, "end": 2026},
                }
            ],
        }
    ],
    "reviews": [{"year": 2025, "measures": [{"measure": "neuvonta", "status": "in-progress"}]}],
}
STRATEGY: dict[str, Any] = {
    "kind": "strategy",
    "id": "strategia",
    "municipality": "malli",
    "title": "Strategia",
    "organ": "kv",
    "status": "adopted",
    "goals": [{"id": "tavoite", "title": "Voidaan hyvin", "indicators": ["osuus"]}],
}
INDICATOR: dict[str, Any] = {
    "kind": "indicator",
    "id": "osuus",
    "municipality": "malli",
    "title": "Liikkuvien osuus",
    "unit": "%",
    "responsible": ["maija"],
    "values": [{"year": 2023, "value": 20}, {"year": 2024, "value": 22.5}],
}
FIRST: dict[str, Any] = {
    "kind": "decision",
    "id": "kv-1",
    "municipality": "malli",
    "organ": "kv",
    "meeting": {"date": "2025-03-10"},
    "paragraph": 7,
    "case_number": "12/00.01/2025",
    "title": "Ohjelman hyväksyminen",
    "status": "final",
    "published_on": "2025-03-12",
    "adopts": [{"document": "ohjelma", "role": "adopt"}],
    "tasks": [{"id": "viesti", "title": "Viestintä", "responsible": ["maija"], "due": "2025-06"}],
}
SECOND: dict[str, Any] = {
    "kind": "decision",
    "id": "kh-2",
    "municipality": "malli",
    "organ": "kh",
    "meeting": {"date": "2025-02-03"},
    "paragraph": 3,
    "case_number": "12/00.01/2025",
    "title": "Ohjelman esittely",
    "status": "published",
    "forward_to": [{"organ": "kv", "role": "adopt", "decision": "kv-1"}],
    "planned_programs": [{"id": "ohjelma", "title": "Tuleva ohjelma", "due": "2025-01-31"}],
    "notify": [{"name": "Anna Asukas"}, "kv"],
    "appeal": [{"type": "rectification"}],
    "published_on": "2025-02-05",
}
THIRD: dict[str, Any] = {
    "kind": "decision",
    "id": "kv-3",
    "municipality": "toinen",
    "organ": "kv",
    "meeting": {"date": "2024-05-06"},
    "paragraph": 1,
    "title": "Toisen kunnan asia",
    "earlier": ["malli:kv-1"],
    "status": "decided",
}

Files = dict[str, dict[str, Any]]


def workspace() -> Files:
    """Return documents by path."""
    documents = (REGISTER, OTHER, PROGRAM, STRATEGY, INDICATOR, FIRST, SECOND, THIRD)
    return {f"{one['id']}-{one['kind']}.yaml": copy.deepcopy(one) for one in documents}


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place below a value, each as its container and its key."""
    items = list(value.items() if isinstance(value, dict) else enumerate(value))
    found = [(value, key) for key, _ in items]
    for _, child in items:
        if isinstance(child, dict | list):
            found += places(child)
    return found
