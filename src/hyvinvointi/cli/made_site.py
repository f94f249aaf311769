"""What is said of a site that was made: how many files it has, and what it no longer has."""

from pathlib import Path

from hyvinvointi.cli import output
from hyvinvointi.diagnostics import Language, Text
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
_CHANGED = Text(
    "Tiedostoja, joita ei enää tehdä, jäi kansioon, koska niitä on muutettu ({count}): {paths}.",
    "Filer som inte längre görs blev kvar, eftersom någon har ändrat dem ({count}): {paths}.",
    "Files that are no longer made stay, because somebody has changed them ({count}): {paths}.",
)
_FEW = 5
_PAGES = (".html", ".md")


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
