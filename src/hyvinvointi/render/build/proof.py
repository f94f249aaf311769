"""The last look at a site: what its finished files show is searched again before anybody sees them.

It knows nothing of how documents are cleared. What it finds, clearing has missed: then nothing is
published.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.privacy.personal_data import FINDERS, may_hold_numbers
from hyvinvointi.privacy.shown import readings
from hyvinvointi.render.build.active_content import runs
from hyvinvointi.render.build.printed import readable
from hyvinvointi.render.build.shown_text import texts, without_escapes
from hyvinvointi.render.build.suspicion import is_suspicious
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.render.site.version_addresses import LIST

_REFUSED = Text(
    "Mitään ei julkaistu: valmiissa tiedostoissa näkyisi sellaista, mitä ei saa julkaista ({files}). "
    "Sivustoa ei muutettu. Poista se lähdetiedostoista.",
    "Ingenting publicerades: färdiga filer skulle visa sådant som inte får publiceras ({files}). Webbplatsen ändrades inte. Ta bort det ur källfilerna.",
    "Nothing was published: finished files would show what must not be published ({files}). The site was not changed. Remove it from the source files.",
)
_KINDS = {
    "code": Text("henkilötunnus", "personbeteckning", "personal identity code"),
    "account": Text("tilinumero", "kontonummer", "account number"),
    "card": Text("maksukortin numero", "betalkortsnummer", "payment card number"),
    "contact": Text("yksityinen osoite", "privat adress", "private address"),
    "name": Text("yksityishenkilön nimi", "en privatpersons namn", "the name of a private person"),
    "earlier_name": Text(
        "yksityishenkilön nimi aiemmassa versiossa",
        "en privatpersons namn i en tidigare version",
        "the name of a private person in an earlier version",
    ),
    "hidden": Text("salassa pidettävä tieto", "sekretessbelagd uppgift", "secret information"),
    "active": Text(
        "oman sivupohjan ohjelmakoodi", "programkod i en egen sidmall", "code in a custom template"
    ),
}
_MAIL_SIGNS = ("@", " at ", " ät ", " AT ")
_APART = "\n\n"
_EMBEDDED = re.compile(rb'(?<= src=")data:image/[a-z]+;base64,[A-Za-z0-9+/=]*(?=")')
_REMEMBERED = 500_000
_MOST_FILES = 5


class Proof:
    """The search of the files of one site, in the order in which they are made."""

    def __init__(self, site: Site) -> None:
        self._hidden = site.hidden
        # No data lie beside such files, which would show the same.
        self._is_alone = site.options.single_file or site.options.format == "png"
        self._has_own_templates = site.options.templates is not None
        # What a municipality says of its site may stand on every page, such as where feedback goes.
        self._known = json.dumps(site.workspace.config.site, ensure_ascii=False, default=str)
        self._lines: set[bytes] = set()
        self._leaks: dict[str, set[str]] = {}

    def look_at(self, path: str, content: bytes) -> None:
        """Search a finished file, all that there is to read in it; its path is a part of it."""
        kinds: set[str] = set()
        for name, text in readable(path, content):
            kinds.update(
                self._kinds(name, name.encode(errors="replace") + b"\n" + self._read(text))
            )
        if self._has_own_templates and runs(path, content):
            kinds.add("active")
        if kinds:
            self._leaks[path] = kinds

    def _read(self, content: bytes) -> bytes:
        """Return what of a file is read: its style is ours, and pictures in it are no text."""
        content = _without_style(content)
        return _EMBEDDED.sub(b"", content) if self._is_alone else content

    def conclude(self) -> None:
        """Raise `Leak` when any file shows what must not go out."""
        if self._leaks:
            raise Leak(Message(_REFUSED, {"files": [*self._told()]}))

    def _kinds(self, path: str, content: bytes) -> Iterator[str]:
        """Yield the kinds of what a file shows and must not."""
        plain = without_escapes(path, content)
        if is_suspicious(path, plain, is_alone=self._is_alone):
            for text in _suspects(texts(path, content)):
                yield from self._personal(text)
        if self._hidden and self._hidden.may_hold(path, self._new_in(plain)):
            is_earlier = f"/{LIST}/" in path
            for kind in {
                kind for text in texts(path, content) for kind in self._hidden.kinds_in(text)
            }:
                yield "earlier_name" if kind == "name" and is_earlier else kind

    def _personal(self, text: str) -> Iterator[str]:
        for kind in _KINDS.keys() & FINDERS.keys():
            if any(found not in self._known for found in _found(kind, text)):
                yield kind

    def _new_in(self, content: bytes) -> bytes:
        """Return the lines of a file that none before it has: menus and lists come again and again."""
        lines = content.split(b"\n")
        if len(self._lines) > _REMEMBERED:
            self._lines.clear()
        new = [line for line in lines if line not in self._lines]
        self._lines.update(new)
        return b"\n".join(new)

    def _told(self) -> Iterator[object]:
        """Yield each file and what it shows; an address that is itself a leak is not repeated."""
        for path, kinds in sorted(self._leaks.items())[:_MOST_FILES]:
            name = "…" if [*self._kinds(path, path.encode(errors="replace"))] else path
            for kind in sorted(kinds):
                yield Message(
                    Text("{file}: {kind}", "{file}: {kind}", "{file}: {kind}"),
                    {"file": name, "kind": _KINDS[kind]},
                )
        if len(self._leaks) > _MOST_FILES:
            yield "…"


def _without_style(content: bytes) -> bytes:
    """Return a page without the style that all pages share."""
    start = content.find(b"<style>")
    end = content.find(b"</style>", start)
    return content[:start] + content[end:] if 0 <= start < end else content


def _suspects(shown: Iterable[str]) -> Iterator[str]:
    """Yield the texts that may hold personal data, as they are read."""
    for reading in readings(_APART.join(shown)):
        has_numbers = may_hold_numbers(reading)
        signs = [sign for sign in _MAIL_SIGNS if sign in reading]
        for text in reading.split(_APART) if has_numbers or signs else ():
            if (has_numbers and _may_hold_numbers(text)) or any(sign in text for sign in signs):
                yield text


@lru_cache(maxsize=4096)
def _may_hold_numbers(text: str) -> bool:
    """Say it of a text that stands on many pages once: that saves three of four."""
    return may_hold_numbers(text)


def _found(kind: str, text: str) -> Iterator[str]:
    """Yield what a text shows of a kind, but phones: whose one is, the words around it tell.

    On a page these are others than in the source.
    """
    found = (text[start:end] for start, end in FINDERS[kind](text))
    return (one for one in found if kind != "contact" or any(map(str.isalpha, one)))
