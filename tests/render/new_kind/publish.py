"""Publish a workspace with the kinds of pages that are there, change it, and tell as JSON what came of it."""

import json
import sys
from pathlib import Path
from typing import Any

from hyvinvointi.render.pages.registry import page_kinds
from render.edits import Files, clean, single_municipality, workspace, written
from render.publisher import Publisher


def change_a_measure(documents: Files) -> None:
    """Change a text that a page shows whose kind says nothing of it."""
    measure = documents["ohjelma-program.yaml"]["goals"][0]["measures"][0]
    measure["title"] = "Uusi toimenpide"


def publish(folder: Path, documents: Files, format_: str) -> dict[str, Any]:
    """Return the pages of a site before and after a change, and whether they are as made anew."""
    publisher = Publisher(folder, format=format_)
    publisher.renew(written(documents))
    before = {path: content.decode(errors="replace") for path, content in publisher.found().items()}
    change_a_measure(documents)
    renewed = publisher.renew(written(documents))
    after = publisher.found()
    return {
        "before": {path: text for path, text in before.items() if path.endswith((".html", ".md"))},
        "renewed": sorted(renewed),
        "is_as_anew": after == clean(written(documents), format=format_),
    }


if __name__ == "__main__":
    room = Path(sys.argv[1])
    sys.stdout.write(
        json.dumps(
            {
                "kinds": [*page_kinds()],
                **{
                    f"{name}-{format_}": publish(room / name / format_, documents(), format_)
                    for name, documents in (("two", workspace), ("single", single_municipality))
                    for format_ in ("html", "markdown")
                },
            }
        )
    )
