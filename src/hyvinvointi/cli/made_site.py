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
    "Kansiossa {folder} on nyt {files} tiedostoa; näistä uusittiin {written}.",
    "Mappen {folder} har nu {files} filer; av dem förnyades {written}.",
    "{folder} now contains {files} files; made again: {written}.",
)
_GONE = Text(
    "Osoitteita poistui ({count}): {addresses}.",
    "Adresser som försvann ({count}): {addresses}.",
    "Addresses that have been removed ({count}): {addresses}.",
)
_GONE_IDS = Text(
    "Julkaistuja tunnuksia, joilla ei ole enää sivua ({count}): {ids}. Jos tunnus on vaihtunut, "
    "kirjoita vanha uuden kenttään former_ids: silloin vanha osoite johtaa perille.",
    "Publicerade id:n som inte längre har någon sida ({count}): {ids}. Om ett id har bytts, skriv "
    "det gamla i den nyas former_ids: då leder den gamla adressen fram.",
    "Published ids that have no page any more ({count}): {ids}. If an id has changed, write the old "
    "one in former_ids of the new: then the old address leads there.",
)
_CHANGED = Text(
    "Tiedostoja, joita ei enää tehdä, jäi kansioon, koska niitä on muutettu ({count}): {paths}.",
    "Filer som inte längre görs blev kvar, eftersom någon har ändrat dem ({count}): {paths}.",
    "Files that are no longer made stay, because somebody has changed them ({count}): {paths}.",
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
    addresses = [one.removesuffix("index.html") for one in made.gone if one.endswith(_PAGES)]
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
