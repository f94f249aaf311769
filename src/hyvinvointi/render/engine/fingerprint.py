"""Which program makes pages: what it makes of the same documents may differ from another's."""

import hashlib
import json
from functools import cache

from hyvinvointi.program import program, stamps
from hyvinvointi.resources import folder


@cache
def tool() -> str:
    """Return the digest of this program, its libraries and its templates."""
    templates = [*stamps(folder("templates"))]
    return digest(json.dumps([program(), templates]).encode())


def digest(content: bytes) -> str:
    """Return the digest of a content."""
    return hashlib.sha256(content).hexdigest()
