"""Whether a document says anything in the language of its page: where not, the page says so."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import Field, root
from hyvinvointi.source import Document

_QUESTION = "question"
"""What was voted on: a text of the minutes, though it is no prose."""
_PARTS = frozenset({"sections", "policies", "goals", "measures"})
"""Lists whose titles are contents of a plan; its own title may be there in more languages."""


def unwritten_in(page: Page, fact: Fact) -> str:
    """Return that a document has no text in the language of the page, where that is so; else nothing."""
    document, _ = place(fact)
    main, content = page.site.main_language(document), page.locale.content
    # Each page of a goal asks this of the whole document.
    languages = page.site.facts.of_document("languages", document, partial(_languages, document))
    if not languages or content in {main if one is None else one for one in languages}:
        return ""
    words = Words(page.locale.chrome)
    notice = words.matter_not_in if document.kind == "decision" else words.content_not_in
    return str(notice).format(language=getattr(words, f"in_{content}"))


def _languages(document: Document) -> list[str | None]:
    """Return the languages that texts are marked with, and `None` where one is not marked."""
    languages: dict[str | None, None] = {}
    for text in _texts(document.data, root(document.kind or "")):
        if isinstance(text, dict):
            languages |= {str(language): None for language, said in text.items() if said}
        elif text:
            languages[None] = None
    return [*languages]


def _texts(value: Any, field: Field) -> Iterator[Any]:
    """Yield the texts in a group of fields, as they were read: in one language or by language."""
    for name, inner in value.items() if isinstance(value, dict) else ():
        child = field.properties.get(name) if isinstance(name, str) else None
        if child is None:
            continue
        is_title = name == "title" and field.name in _PARTS
        if child.is_text and (child.is_prose or is_title or name == _QUESTION):
            yield inner
        elif isinstance(inner, list) and child.item is not None:
            for item in inner:
                yield from _texts(item, child.item)
        else:
            yield from _texts(inner, child)
