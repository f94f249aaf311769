"""`hyvinvointi render`: documents as an accessible site, or as Markdown."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Option

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Message, Text

HELP = {
    "": Text(
        "Tekee asiakirjoista verkkosivuston tai Markdown-tiedostoja.",
        "Gör en webbplats eller Markdown-filer av dokumenten.",
        "Make a site or Markdown files of the documents.",
    ),
    "format": Text("Sivujen muoto.", "Sidornas form.", "Format of the pages."),
    "output_folder": Text(
        "Kansio, johon sivut tehdään; ilman sitä työtilan build/site.",
        "Mapp för sidorna; utan den arbetsytans build/site.",
        "Folder of the pages; without it build/site of the workspace.",
    ),
    "single_file": Text(
        "Jokainen sivu on itsenäinen tiedosto, jonka voi lähettää sellaisenaan.",
        "Varje sida är en fristående fil som kan skickas som sådan.",
        "Each page is a file that stands alone and can be sent as it is.",
    ),
    "lang": Text(
        "Sivujen ja viestien kieli; muuten sivut ovat kunnan kielillä.",
        "Sidornas och meddelandenas språk; annars är sidorna på kommunens språk.",
        "Language of pages and messages; else pages are in the municipality's languages.",
    ),
}
_DONE = Text(
    "Kansiossa {folder} on nyt {count} tiedostoa.",
    "Mappen {folder} har nu {count} filer.",
    "{folder} now holds {count} files.",
)


def render(
    paths: options.Paths = None,
    *,
    format: Annotated[Literal["html", "markdown"], Option("--format")] = "html",  # noqa: A002  the option's name
    output_folder: Annotated[
        str | None, Option("--output", metavar="DIR", show_default=False)
    ] = None,
    single_file: Annotated[bool, Option("--single-file")] = False,
    lang: options.Lang = None,
) -> int:
    """Make the pages of what is meant and write them in one go."""
    from hyvinvointi.cli import targets
    from hyvinvointi.render import Options, publisher, render_site, write

    target = targets.find(paths or ())
    chosen = Options(
        format=format,
        only=target.paths,
        language=lang,
        single_file=single_file,
        templates=target.root / "templates",
        read=publisher(target.root),
    )
    folder = Path(output_folder) if output_folder else target.root / "build" / "site"
    count = write(folder, render_site(target.workspace, chosen))
    spoken = language.choose(lang, target.workspace.config.language)
    output.note(Message(_DONE, {"folder": folder, "count": count}).say(spoken))
    return 0
