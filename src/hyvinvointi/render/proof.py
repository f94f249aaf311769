"""The last look at a site: what its finished files show is searched again before anybody sees them.

It knows nothing of how documents are cleared. What it finds, clearing has missed: then nothing is
published.
"""

import json
from collections.abc import Iterator

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.render.reading import Reading
from hyvinvointi.render.site import Site

_REFUSED = Text(
    "Mitään ei julkaistu: valmiissa tiedostoissa näkyisi sellaista, mitä ei saa julkaista ({files}). "
    "Sivustoa ei muutettu. Poista se lähdetiedostoista.",
    "Ingenting publicerades: i färdiga filer skulle synas sådant som inte får publiceras ({files}). "
    "Webbplatsen ändrades inte. Ta bort det ur källfilerna.",
    "Nothing was published: finished files would show what must not go out ({files}). The site was "
    "not changed. Take it out of the source files.",
)
_KINDS = {
    "code": Text("henkilötunnus", "personbeteckning", "personal identity code"),
    "account": Text("tilinumero", "kontonummer", "account number"),
    "card": Text("maksukortin numero", "betalkortsnummer", "payment card number"),
    "contact": Text("yksityinen osoite", "privat adress", "private address"),
    "hidden": Text("salassa pidettävä tieto", "sekretessbelagd uppgift", "secret information"),
}
_SEARCHED = {kind: find for kind, find in FINDERS.items() if kind in _KINDS}
"""What is known by its form; what only the words around it tell, such as a number plate, is not."""

_MOST_FILES = 5


class Leak(WorkError):
    """Finished files show what must not go out; the message names them and repeats nothing."""


class Proof:
    """The search of the files of one site, in the order in which they are made."""

    def __init__(self, site: Site) -> None:
        self._hidden = site.hidden
        # What a municipality says of its site may stand on every page, such as where feedback goes.
        self._known = json.dumps(site.workspace.config.site, ensure_ascii=False, default=str)
        self._reading = Reading()
        self._leaks: dict[str, set[str]] = {}

    def look_at(self, path: str, content: bytes) -> None:
        """Search a finished file."""
        kinds = {*self._kinds(path), *self._kinds(self._reading.new_in(path, content))}
        if kinds:
            self._leaks[path] = kinds

    def conclude(self) -> None:
        """Raise `Leak` when any file shows what must not go out."""
        if self._leaks:
            raise Leak(Message(_REFUSED, {"files": [*self._told()]}))

    def _kinds(self, text: str) -> Iterator[str]:
        """Yield the kinds of what a text shows and must not."""
        for kind, find in _SEARCHED.items():
            if any(text[start:end] not in self._known for start, end in find(text)):
                yield kind
        if self._hidden and self._hidden.holds(text):
            yield "hidden"

    def _told(self) -> Iterator[object]:
        """Yield each file and what it shows; an address that is itself a leak is not repeated."""
        for path, kinds in sorted(self._leaks.items())[:_MOST_FILES]:
            name = "…" if [*self._kinds(path)] else path
            for kind in sorted(kinds):
                yield Message(
                    Text("{file}: {kind}", "{file}: {kind}", "{file}: {kind}"),
                    {"file": name, "kind": _KINDS[kind]},
                )
        if len(self._leaks) > _MOST_FILES:
            yield "…"
