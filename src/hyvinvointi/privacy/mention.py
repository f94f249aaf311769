"""What goes out of a document that is not public: that there is such a matter, and nothing of it."""

import re
from typing import Any

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Text
from hyvinvointi.model.view import as_localized
from hyvinvointi.patterns import regex
from hyvinvointi.schema import KINDS, root
from hyvinvointi.source import Document, read
from hyvinvointi.source.plain import written

_SECRET = Text("Salassa pidettävä asia", "Sekretessbelagt ärende", "Secret matter")
_ID = regex(r"[a-z0-9:-]{1,100}\Z")
_GROUND = regex(r"§|\bsection\b", re.IGNORECASE)
_LONGEST_GROUND = 200
_DAYS = ("decided_on", "inspected_on", "published_on")


def mention(document: Document) -> Document:
    """Return a document that only says that the matter was dealt with, when, by whom and why.

    Each value is taken by its form alone: a field may hold anything. The id stays, because other
    documents name it and its address follows from it.
    """
    content = written(_mentioned(document))
    return document if content == document.content else read(document.path, content)


def _mentioned(document: Document) -> dict[str, Any]:
    data = document.data
    ids = ("kind", "id", "municipality", "organ")
    parts: dict[str, Any] = {name: data.get(name) for name in ids if _is_id(data.get(name))}
    parts["meeting"] = _meeting(data.get("meeting"))
    parts["paragraph"] = data.get("paragraph") if type(data.get("paragraph")) is int else None
    parts["status"] = _status(document)
    parts["languages"] = _languages(document)
    title = "name" if document.kind == "municipality" else "title"
    parts[title] = {"fi": _SECRET.fi, "sv": _SECRET.sv, "en": _SECRET.en}
    parts["publicity"] = {"class": "secret"} | _ground(data.get("publicity"))
    parts |= {name: str(data[name]) for name in _DAYS if parse(data.get(name))}
    return {name: value for name, value in parts.items() if value is not None}


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and _ID.match(value) is not None


def _meeting(meeting: Any) -> dict[str, Any] | None:
    """Return the date of a meeting: its place and its own fields may say more."""
    date = meeting.get("date") if isinstance(meeting, dict) else None
    return {"date": date} if parse(date) else None


def _status(document: Document) -> str | None:
    meaning = root(document.kind) if document.kind in KINDS else None
    field = meaning.properties.get("status") if meaning else None
    status = document.data.get("status")
    return status if field and isinstance(status, str) and status in field.enum else None


def _languages(document: Document) -> list[str] | None:
    """Return the languages of a register: the pages of all its documents follow from them."""
    languages = document.data.get("languages") if document.kind == "municipality" else None
    return [one for one in languages if _is_id(one)] if isinstance(languages, list) else None


def _ground(stated: Any) -> dict[str, Any]:
    """Return the ground of secrecy where it is a provision of a law and not a story."""
    ground = as_localized(stated.get("ground")) if isinstance(stated, dict) else None
    texts = ground.values if ground else {}
    if not texts or not all(map(_is_provision, texts.values())):
        return {}
    return {"ground": texts[""] if "" in texts else dict(texts)}


def _is_provision(text: str) -> bool:
    return len(text) <= _LONGEST_GROUND and _GROUND.search(text) is not None
