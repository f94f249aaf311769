"""The last look at a site: what its finished files show is searched again before anybody sees them.

It knows nothing of how documents are cleared. What it finds, clearing has missed: then nothing is
published.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.privacy.personal_data import FINDERS, may_hold_numbers
from hyvinvointi.privacy.shown import readings
from hyvinvointi.render.build.active_content import runs
from hyvinvointi.render.build.encodings import decoded
from hyvinvointi.render.build.office_files import is_office_file
from hyvinvointi.render.build.printed import Printed, readable
from hyvinvointi.render.build.shown_text import BESIDE, TEXTS, blocks, ending
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.render.site.version_addresses import LIST

_REFUSED = Text(
    "Mitään ei julkaistu: valmiissa tiedostoissa näkyisi sellaista, mitä ei saa julkaista ({files}). "
    "Sivustoa ei muutettu. Poista se lähdetiedostoista.",
    "Ingenting publicerades: färdiga filer skulle visa sådant som inte får publiceras ({files}). Webbplatsen ändrades inte. Ta bort det ur källfilerna.",
    "Nothing was published: finished files would show what must not be published ({files}). The site was not changed. Remove it from the source files.",
)
_UNREAD = Text(
    "Liitetiedostoista ei voitu lukea kaikkea ({files}): tarkista itse, ettei niissä näy henkilötietoja eikä salassa pidettävää.",
    "I bilagefiler kunde inte allt läsas ({files}): kontrollera själv att de inte visar personuppgifter eller sekretessbelagda uppgifter.",
    "Not everything in attached files could be read ({files}): check yourself that they show no personal data and nothing secret.",
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
    "unreadable": Text(
        "tekstitiedosto, jonka merkistöä ei tunneta",
        "en textfil med okänd teckenkodning",
        "a text file in an unknown encoding",
    ),
    "active": Text(
        "oman sivupohjan ohjelmakoodi", "programkod i en egen sidmall", "code in a custom template"
    ),
}
_SOUGHT = tuple(_KINDS.keys() & FINDERS.keys())
_WITHOUT_NUMBER = ("contact",)
_IN_FIRMS = frozenset({"account", "contact"})
"""What offers and agreements tell of firms: of an attached one nobody knows whose it is."""
_REMEMBERED = 30_000_000
"""Characters of texts that are known not to be new."""
_MOST_FILES = 5
_ELSEWHERE = "elsewhere"
"""What is no leak while another document says it."""


class Proof:
    """The search of the files of one site, in the order in which they are made."""

    def __init__(self, site: Site) -> None:
        self._hidden = site.hidden
        self._tell = site.options.tell
        self._has_own_templates = site.options.templates is not None
        # What a municipality says of its site may stand on every page, such as where feedback goes.
        self._known = json.dumps(site.workspace.config.site, ensure_ascii=False, default=str)
        self._seen: set[str] = set()
        self._seen_characters = 0
        self._leaks: dict[str, set[str]] = {}
        self._unread: list[str] = []
        self.of_others: set[str] = set()
        """The files that may show what they do only while another document says it, too."""

    def look_at(self, path: str, content: bytes) -> None:
        """Search a finished file, all that there is to read in it; its path is a part of it."""
        kinds = self._read(path, content)
        if _ELSEWHERE in kinds:
            kinds.remove(_ELSEWHERE)
            self.of_others.add(path)
        if not isinstance(content, Printed) and is_office_file(path, content):
            kinds -= _IN_FIRMS
        if self._has_own_templates and runs(path, content):
            kinds.add("active")
        if kinds:
            self._leaks[path] = kinds

    def _read(self, path: str, content: bytes) -> set[str]:
        """Return the kinds of what a file shows and must not, and note a part that cannot be read."""
        kinds: set[str] = set()
        new: list[str] = []
        is_whole = True
        for name, part in readable(path, content):
            if part is None:
                is_whole = False
                continue
            text = decoded(part)
            is_earlier = f"/{LIST}/" in name
            for kind in self._kinds(blocks(name, text), new):
                kinds.add("earlier_name" if kind == "name" and is_earlier else kind)
            if text is None and ending(name) in TEXTS:
                kinds.add("unreadable")
        if kinds:
            # Each file that shows it is told; what an attached one may show, a page may not.
            self._seen.difference_update(new)
        if not is_whole:
            self._unread.append(path)
        return kinds

    def conclude(self) -> None:
        """Raise `Leak` when any file shows what must not go out; tell what could not be read."""
        if self._leaks:
            raise Leak(Message(_REFUSED, {"files": [*self._told()]}))
        if self._unread:
            self._tell(Message(_UNREAD, {"files": _few(self._unread)}))

    def _kinds(self, shown: Iterable[str], new: list[str]) -> Iterator[str]:
        """Yield the kinds of what blocks show and must not; `new` takes the texts that were read."""
        for block in shown:
            texts = block.split(BESIDE) if self._is_new(block, new) else ()
            for text in texts:
                if len(texts) == 1 or self._is_new(text, new):
                    yield from self._kinds_in(text)
            # The parts of a name may stand in two of them.
            if len(texts) > 1:
                yield from self._names_in(",\n".join(texts))

    def _kinds_in(self, text: str) -> Iterator[str]:
        for reading in readings(text):
            for kind in _SOUGHT if may_hold_numbers(reading) else _WITHOUT_NUMBER:
                if any(found not in self._known for found in _found(kind, reading)):
                    yield kind
            passages = self._hidden.passages_in(reading) if self._hidden else ""
            if passages:
                yield "hidden" if passages == "kept" else _ELSEWHERE
        yield from self._names_in(text)

    def _names_in(self, text: str) -> Iterator[str]:
        shown = {*map(self._hidden.names_in, readings(text))} if self._hidden else ()
        if "kept" in shown:
            yield "name"
        elif "elsewhere" in shown:
            yield _ELSEWHERE

    def _is_new(self, text: str, new: list[str]) -> bool:
        """Whether a text was not read before: menus and lists come again and again."""
        if text in self._seen:
            return False
        self._seen_characters += len(text)
        if self._seen_characters > _REMEMBERED:
            self._seen.clear()
            self._seen_characters = len(text)
        self._seen.add(text)
        new.append(text)
        return True

    def _told(self) -> Iterator[object]:
        """Yield each file and what it shows; an address that is itself a leak is not repeated."""
        for path, kinds in sorted(self._leaks.items())[:_MOST_FILES]:
            name = "…" if any(self._kinds_in(path)) else path
            for kind in sorted(kinds):
                yield Message(
                    Text("{file}: {kind}", "{file}: {kind}", "{file}: {kind}"),
                    {"file": name, "kind": _KINDS[kind]},
                )
        if len(self._leaks) > _MOST_FILES:
            yield "…"


def _few(paths: Sequence[str]) -> list[str]:
    return [*paths[:_MOST_FILES], *(["…"] if len(paths) > _MOST_FILES else [])]


def _found(kind: str, text: str) -> Iterator[str]:
    """Yield what a text shows of a kind, but phones: whose one is, the words around it tell.

    On a page these are others than in the source.
    """
    found = (text[start:end] for start, end in FINDERS[kind](text))
    return (one for one in found if kind != "contact" or any(map(str.isalpha, one)))
