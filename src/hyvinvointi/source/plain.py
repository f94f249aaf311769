"""Data as the text of a document, in the plainest way."""

import json
from typing import Any


def written(data: dict[str, Any]) -> bytes:
    """Return a document of these data: JSON is YAML, too."""
    lines = (
        f"{json.dumps(key, ensure_ascii=False) if not key.isidentifier() else key}: "
        f"{json.dumps(value, ensure_ascii=False)}\n"
        for key, value in data.items()
    )
    return "".join(lines).encode("utf-8", errors="replace")
