"""Where a document stands, and which profile of rules goes with it."""

from typing import Literal

from hyvinvointi.source import Document

Profile = Literal["draft", "publish"]

PUBLISHED = frozenset(
    {"inspected", "published", "final", "overturned", "adopted", "ended", "repealed"}
)
"""Statuses in which what is missing is an error; all others, and none, are drafts."""


def profile_of(document: Document) -> Profile:
    """Return the profile that a document's own status calls for."""
    status = document.data.get("status") if isinstance(document.data, dict) else None
    return "publish" if isinstance(status, str) and status in PUBLISHED else "draft"
