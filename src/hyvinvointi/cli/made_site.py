"""What is said of a site that was made: how many files it has, and what it no longer has."""

import re
from pathlib import Path

from hyvinvointi.cli import output
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.model.addresses import FOLDERS, HOLDERS
from hyvinvointi.render.build.run import Outcome

_DONE = Text(
    "Kansiossa {folder} on nyt {files} tiedostoa.",
    "Mappen {folder} har nu {files} filer.",
    "{folder} now contains {files} files.",
)
_ONE = Text(
    "Kansiossa {folder} on nyt 1 tiedosto.",
    "Mappen {folder} har nu 1 fil.",
    "{folder} now contains 1 file.",
)
_RENEWED = Text(
    "Kansiossa {folder} on nyt {files} tiedostoa; niistä päivitettiin {written}.",
    "Mappen {folder} har nu {files} filer; av dem uppdaterades {written}.",
    "{folder} now contains {files} files, of which {written} were updated.",
)
_OPEN = Text("Avaa selaimella: {path}", "Öppna i webbläsaren: {path}", "Open in a browser: {path}")
_GONE = Text(
    "Osoitteita poistui ({count}): {addresses}.",
    "Adresser som försvann ({count}): {addresses}.",
    "Addresses that have been removed ({count}): {addresses}.",
)
_GONE_IDS = Text(
    "Julkaistuja tunnuksia, joilla ei ole enää sivua ({count}): {ids}. Jos tunnus on vaihtunut, kirjoita vanha tunnus kenttään former_ids: silloin vanha osoite toimii.",
    "Publicerade id:n som inte längre har någon sida ({count}): {ids}. Om ett id har bytts, skriv det gamla id:t i fältet former_ids: då fungerar den gamla adressen.",
    "Published IDs that no longer have a page ({count}): {ids}. If an ID has changed, write the old ID in former_ids of the new one: then the old address still works.",
)
_CHANGED = Text(
    "Tiedostoja, joita ei enää tehdä, jäi kansioon, koska niitä on muutettu ({count}): {paths}.",
    "Filer som inte längre görs blev kvar, eftersom de har ändrats ({count}): {paths}.",
    "Files that are no longer made were left in the folder, because they have been changed ({count}): {paths}.",
)
_FEW = 5
_PAGES = (".html", ".md", ".pdf")


_FOLDERS = "|".join({**FOLDERS, **HOLDERS}.values())
_OF_ID = re.compile(rf"([a-z0-9-]+)/(?:{_FOLDERS})/([a-z0-9-]+)/index\.(?:html|md)\Z")
"""The page of a document or of an entry of a register, in the first language of its municipality."""


def tell(made: Outcome, folder: Path, spoken: Language) -> None:
    """Say what a folder holds now, and what it no longer holds."""
    said = _ONE if made.files == 1 else _DONE if made.files == made.written else _RENEWED
    args = {"folder": folder, "files": made.files, "written": made.written}
    output.note(said.say(spoken, args))
    front = folder / "index.html"
    if said is _DONE and output.is_terminal() and front.is_file():
        output.note(_OPEN.say(spoken, {"path": front}))
    addresses = [path.removesuffix("index.html") for path in made.gone if path.endswith(_PAGES)]
    for text, name, paths in (
        (_GONE, "addresses", addresses),
        (_CHANGED, "paths", made.changed),
    ):
        if paths:
            shown = [*paths[:_FEW], "…"] if len(paths) > _FEW else paths
            output.note(text.say(spoken, {"count": len(paths), name: shown}))
    ids = [f"{one[1]}:{one[2]}" for one in map(_OF_ID.match, made.gone) if one]
    if ids:
        output.note(_GONE_IDS.say(spoken, {"count": len(ids), "ids": ids}))
