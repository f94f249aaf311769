"""A small workspace in which everything refers to everything, and edits of its documents."""

import copy
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from hyvinvointi.adoption import Adopted, Pin, Present
from hyvinvointi.render.build.rendering import render_site
from hyvinvointi.render.site.options import Options
from hyvinvointi.workspace import MemoryTree, Workspace, load

DAYS = (date(2025, 2, 10), date(2026, 1, 1))

REGISTER: dict[str, Any] = {
    "kind": "municipality",
    "id": "malli",
    "name": {"fi": "Malli", "sv": "Modell"},
    "languages": ["fi", "sv"],
    "organs": [
        {"id": "kv", "name": "Valtuusto", "type": "council"},
        {"id": "kh", "name": "Hallitus", "type": "executive", "parent": "kv"},
        {"id": "johtaja", "name": "Johtaja", "type": "office-holder"},
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
                    "resources": [{"type": "budget", "amount": 1200.5, "year": 2025}],
                    "schedule": {"start": 2025, "end": 2026},
                },
                {
                    "id": "reitit",
                    "title": "Reitit",
                    "partners": ["kh"],
                    "indicators": ["osuus"],
                    "schedule": {"end": "2025-06"},
                },
            ],
        }
    ],
    "sections": [
        {
            "id": "arki",
            "title": "Arki",
            "unit": "liikunta",
            "goals": [{"id": "uni", "title": "Uni riittää", "supports": ["tavoite"]}],
        }
    ],
    "reviews": [
        {
            "year": 2025,
            "measures": [{"measure": "neuvonta", "status": "in-progress", "spent": 900}],
        }
    ],
}
PART: dict[str, Any] = {
    "kind": "program",
    "id": "osa",
    "municipality": "toinen",
    "title": "Osaohjelma",
    "status": "in-preparation",
    "supports": ["malli:ohjelma/liike"],
    "considers": ["malli:strategia"],
    "goals": [
        {
            "id": "liike",
            "title": "Liike",
            "supports": ["malli:ohjelma/uni"],
            "measures": [{"id": "neuvonta", "title": "Neuvonta", "responsible": ["kv"]}],
        }
    ],
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
    "earlier": [{"organ": "kh", "date": "2024-12-16", "paragraph": 90, "note": "Lausunto"}, "kh-2"],
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
    "rectification": {"of": "kv-1", "by": {"name": "Anna Asukas"}, "result": "rejected"},
    "handling": {"procedure": [{"type": "left", "person": "maija", "time": "18:45"}]},
    "appointments": [
        {
            "body": "kv",
            "persons": ["maija", {"name": "Aino", "deputy": "maija", "nominated_by": "liikunta"}],
        }
    ],
    "planned_programs": [{"id": "ohjelma", "title": "Tuleva ohjelma", "due": "2025-01-31"}],
    "notify": [{"name": "Anna Asukas"}, "kv"],
    "assignments": [{"document": "ohjelma", "due": "2025-02", "responsible": ["maija"]}],
    "appeal": [{"type": "rectification"}],
    "published_on": "2025-02-05",
}
THIRD: dict[str, Any] = {
    "kind": "decision",
    "id": "kv-3",
    "municipality": "toinen",
    "organ": "kv",
    "decided_on": "2024-05-06",
    "paragraph": 1,
    "title": "Toisen kunnan asia",
    "earlier": ["malli:kv-1"],
    "status": "decided",
}

JOINT: dict[str, Any] = {
    "kind": "strategy",
    "id": "yhteinen",
    "municipality": "toinen",
    "municipalities": ["malli", {"name": "Kolmas"}],
    "title": "Yhteinen strategia",
    "organ": "malli:kh",
    "status": "adopted",
    "approval": [
        {"organ": "kv", "role": "adopt"},
        {"organ": "malli:kv", "role": "adopt", "decision": "malli:kv-4"},
    ],
    "goals": [
        {
            "id": "luonto",
            "title": "Luonto on lähellä",
            "measures": [
                {"id": "polut", "title": "Polut", "responsible": ["malli:liikunta", "malli:maija"]}
            ],
        }
    ],
}
FOURTH: dict[str, Any] = {
    "kind": "decision",
    "id": "kv-4",
    "municipality": "malli",
    "organ": "kv",
    "meeting": {"date": "2024-09-02"},
    "paragraph": 2,
    "title": "Yhteinen strategia",
    "status": "published",
    "published_on": "2024-09-05",
    "adopts": [{"document": "toinen:yhteinen", "role": "adopt"}],
}

BEFORE: dict[str, Any] = {
    "kind": "program",
    "id": "ohjelma",
    "municipality": "malli",
    "title": "Aiempi ohjelma",
    "owner": "kv",
    "parent": "strategia",
    "supports": ["strategia/tavoite", "toinen:yhteinen/luonto", "poistettu"],
    "considers": ["toinen:osa", "toinen:yhteinen", "toinen:kv-3"],
    "goals": [
        {
            "id": "liike",
            "title": "Kaikki liikkuvat",
            "supports": ["toinen:osa/liike"],
            "targets": [{"indicator": "osuus", "target": {"value": 25, "year": 2026}}],
            "indicators": ["osuus-1"],
            "measures": [
                {
                    "id": "polut",
                    "title": "Polut",
                    "responsible": ["liikunta", "maija", "toinen:kv"],
                    "partners": ["malli:kv-1"],
                    "schedule": {"end": 2024},
                }
            ],
        }
    ],
    "risks": [{"id": "raha", "title": "Raha ei riitä", "measures": ["polut", "ohjelma/uni"]}],
}
"""What a program said when it was adopted: it named more than today, and named it otherwise."""


class Remembered:
    """A history that knows one earlier text of the program."""

    reach = "whole"

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> list[Adopted | None]:
        indicator = {**INDICATOR, "title": "Liikkuvat aiemmin", "values": []}
        own = {"osuus-indicator.yaml": yaml(indicator).encode()}
        return [
            Adopted({pin.document.path: yaml(BEFORE).encode(), **own}, is_sure=True)
            if pin.document.kind == "program"
            else text
            for pin, text in zip(pins, Present().texts(now, pins), strict=True)
        ]


Files = dict[str, dict[str, Any]]


def workspace() -> Files:
    """Return documents by path."""
    documents = (
        *(REGISTER, OTHER, PROGRAM, PART, STRATEGY, INDICATOR, FIRST, SECOND, THIRD),
        *(JOINT, FOURTH),
    )
    return {f"{one['id']}-{one['kind']}.yaml": copy.deepcopy(one) for one in documents}


def single_municipality() -> Files:
    """Return documents of one municipality, which none of them names."""
    documents = (REGISTER, PROGRAM, STRATEGY, INDICATOR, FIRST, SECOND)
    copies = {f"{one['id']}-{one['kind']}.yaml": copy.deepcopy(one) for one in documents}
    for document in copies.values():
        document.pop("municipality", None)
    return copies


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place below a value, each as its container and its key."""
    items = list(value.items() if isinstance(value, dict) else enumerate(value))
    found = [(value, key) for key, _ in items]
    for _, child in items:
        if isinstance(child, dict | list):
            found += places(child)
    return found


class Documents(MemoryTree):
    """The files of a workspace, of which those of the right ending are documents."""

    def paths(self) -> Iterator[str]:
        return (path for path in super().paths() if path.endswith(".yaml"))

    def stamp(self, path: str) -> str:
        """Return what stands for a content; of some files nobody can tell."""
        content = self.read(path)
        return sha256(content).hexdigest() if len(content) % 3 else ""


def clean(files: dict[str, bytes], **options: Any) -> dict[str, bytes]:
    chosen = Options(read=files.get, **options)
    return dict(render_site(load(Documents(files)), chosen))


def written(documents: Files, config: str = "") -> dict[str, bytes]:
    texts = {path: yaml(document).encode() for path, document in documents.items()}
    return texts | {"hyvinvointi.toml": config.encode(), "liite.pdf": b"%PDF"}


def yaml(document: dict[str, Any]) -> str:
    return "".join(f"{key}: {_flow(value)}\n" for key, value in document.items())


def _flow(value: object) -> str:
    # YAML reads JSON, but has a sign of its own for the infinite.
    return json.dumps(value, ensure_ascii=False).replace("Infinity", ".inf")


def edit(documents: Files, chance: random.Random) -> None:
    """Change one thing somewhere: a value, an item, a document, the name of a file."""
    path = chance.choice(sorted(documents))
    document = documents[path]
    match chance.randrange(14):
        case 0:
            documents.pop(path)
        case 1:
            copied = json.loads(json.dumps(document))
            name = f"{copied.get('id')}-{chance.randrange(3)}"
            documents[f"{name}.yaml"] = copied | {"id": name}
        case 2:
            documents[f"{chance.choice('az')}{path}"] = documents.pop(path)
        case 3 | 4:
            container, key = chance.choice(places(document))
            container.pop(key)
        case 5:
            document["attachments"] = [{"id": "liite", "title": "Liite", "file": "liite.pdf"}]
        case 6:
            source = workspace()
            documents.update({one: source[one] for one in [chance.choice(sorted(source))]})
        case 7:
            document["publicity"] = chance.choice(PUBLICITY)
        case 8:
            document["notify"] = ["maija"]
        case _:
            container, key = chance.choice(places(document))
            container[key] = chance.choice([*_scalars(documents), "Uusi teksti", None, 2026])


def _scalars(documents: Files) -> Iterator[Any]:
    for document in documents.values():
        for container, key in places(document):
            if not isinstance(container[key], dict | list):
                yield container[key]


PUBLICITY: list[Any] = [
    {"class": "public"},
    {"class": "secret", "ground": "JulkL 24 § 1 mom. 20 k."},
    {"class": "partly-secret", "ground": "JulkL 24 § 1 mom. 20 k."},
    "secret",
]
SHAPES: list[Any] = [
    *("Uusi teksti", "", None, True, 2026, -3.5, 10**30, float("inf"), "2025-13-45"),
    *([], {}, ["x"], [{}], [["x"]], [None, "x", {}]),
    *({"id": "kv"}, {"fi": 5}, {"x": "y"}),
]


def spoil(documents: Files, chance: random.Random) -> None:
    """Put a value of any shape at any place."""
    found = places(documents[chance.choice(sorted(documents))])
    if found:
        container, key = chance.choice(found)
        container[key] = copy.deepcopy(chance.choice(SHAPES))
