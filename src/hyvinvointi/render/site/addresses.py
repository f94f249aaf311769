"""Where each document stands on a site: permanent addresses, made of ids and never of titles."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model.addresses import FOLDERS, ID, OWN_FOLDERS
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.source import Document
from hyvinvointi.workspace import Index

_NOT_FREE = Text(
    "{path}: sivusto käyttää itse osoitetta ”{id}”. Anna kunnalle toinen tunnus.",
    "{path}: webbplatsen använder själv adressen ”{id}”. Ge kommunen ett annat id.",
    "{path}: the site itself uses the address “{id}”. Give the municipality another ID.",
)
_NO_ADDRESS = Text(
    "{path}: asiakirjalle ei voi tehdä pysyvää osoitetta, koska siltä puuttuu kelvollinen tunnus tai kunta.",
    "{path}: dokumentet kan inte få en beständig adress, eftersom det saknar giltigt id eller kommun.",
    "{path}: the document cannot have a permanent address, because it has no valid ID or municipality.",
)
_SAME_ADDRESS = Text(
    "{path}: asiakirjalla {other} on sama tunnus, joten ne saisivat saman osoitteen.",
    "{path}: dokumentet {other} har samma id, så de skulle få samma adress.",
    "{path}: the document {other} has the same ID, so both would get the same address.",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How files lie on a site: their ending, and whether each page stands alone."""

    ending: str = "html"
    single_file: bool = False

    def page(self, folder: str, locale: Locale) -> str:
        """Return the path of the page of a folder in a language."""
        other = locale.content != locale.main
        if self.single_file:
            return f"{folder or 'index'}{f'.{locale.content}' if other else ''}.{self.ending}"
        steps = (folder, locale.content if other else "", f"index.{self.ending}")
        return "/".join(filter(None, steps))


def folders(documents: tuple[Document, ...], index: Index) -> dict[str, str]:
    """Return the folder of each document by its path; raises `WorkError` where none can be."""
    folder_of: dict[str, str] = {}
    taken: dict[str, str] = {}
    for document in documents:
        folder = _folder(document, index)
        if folder in taken:
            raise WorkError(Message(_SAME_ADDRESS, {"path": document.path, "other": taken[folder]}))
        taken[folder] = document.path
        folder_of[document.path] = folder
    return folder_of


def relative(target: str, page: str) -> str:
    """Return the address of a file of the site as seen from a page of it."""
    here = page[: page.rfind("/") + 1]
    up = 0
    while not target.startswith(here):
        here = here[: here.rfind("/", 0, -1) + 1]
        up += 1
    return "../" * up + target[len(here) :]


def _folder(document: Document, index: Index) -> str:
    municipality = index.municipality_of(document)
    if not ID.match(municipality) or not ID.match(document.id or ""):
        raise WorkError(Message(_NO_ADDRESS, {"path": document.path}))
    if municipality in OWN_FOLDERS:
        raise WorkError(Message(_NOT_FREE, {"path": document.path, "id": municipality}))
    if document.kind == "municipality":
        return municipality
    return f"{municipality}/{FOLDERS[document.kind or '']}/{document.id}"
