"""`hyvinvointi render`: documents as an accessible site, or as Markdown."""

from enum import StrEnum
from typing import Annotated, Literal

from typer import Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text


class Format(StrEnum):
    """A format of files; typer takes a list of choices as an enumeration alone."""

    HTML = "html"
    MARKDOWN = "markdown"
    PDF = "pdf"
    PNG = "png"


HELP = {
    "": Text(
        "Tekee asiakirjoista verkkosivuston, kuvia, PDF- tai Markdown-tiedostoja.",
        "Gör en webbplats, bilder, PDF-filer eller Markdown-filer av dokumenten.",
        "Make a site, pictures, PDF files or Markdown files of the documents.",
    ),
    "format": Text(
        "Tiedostomuoto; muuten html. Sivut ja niiden kuvat samalla kertaa: --format html --format png.",
        "Filformat; annars html. Sidor och deras bilder på samma gång: --format html --format png.",
        "File format; html by default. Pages and their pictures in one run: --format html --format png.",
    ),
    "output_folder": Text(
        "Kansio, johon sivut tehdään; ilman sitä työtilan build/site.",
        "Mapp för sidorna; utan den arbetsytans build/site.",
        "Folder for the pages; by default build/site of the workspace.",
    ),
    "keep": Text(
        "Nimi tai malli (*): tiedosto, joka saa olla kansiossa, vaikka kansio ei ole sivusto.",
        "Namn eller mönster (*) på en fil som får finnas i mappen, fast den inte är en webbplats.",
        "Name or pattern (*) of a file that may be in the folder although it is not a site yet.",
    ),
    "single_file": Text(
        "Jokainen sivu on itsenäinen tiedosto, jonka voi lähettää sellaisenaan.",
        "Varje sida är en fristående fil som kan skickas som sådan.",
        "Each page is a self-contained file that can be sent as it is.",
    ),
    "lang": Text(
        "Sivujen ja viestien kieli; muuten sivut ovat kunnan kielillä.",
        "Sidornas och meddelandenas språk; annars är sidorna på kommunens språk.",
        "Language of pages and messages; by default the pages are in the languages of the municipality.",
    ),
    "profile": Text(
        "publish: jätä keskeneräiset pois ja kieltäydy, jos julkaistavassa on virheitä.",
        "publish: utelämna det ofärdiga och vägra om det som publiceras har fel.",
        "publish: leave out unfinished documents, and refuse if anything to be published has errors.",
    ),
    "annex": Text(
        "PDF on päätöksen liite: kannessa ovat tämä numero, päätös ja tekstin tiiviste.",
        "PDF-filen är en bilaga till ett beslut: på försättsbladet står numret, beslutet och kontrollsumman.",
        "The PDF is the annex of a decision: its cover has this number, the decision and the digest.",
    ),
    "decision": Text(
        "Päätös, jonka liite PDF on: tunnus tai tiedosto.",
        "Beslutet som PDF-filen är bilaga till: id eller fil.",
        "The decision whose annex the PDF is: an ID or a file.",
    ),
    "as_of": Text(
        "Asiakirjat sellaisina kuin ne olivat tässä Git-versiossa tai tämän päivän lopussa Suomessa.",
        "Dokumenten som de var i den här Git-versionen eller vid slutet av den här dagen i Finland.",
        "The documents as they stood in this Git revision or at the end of this day in Finland.",
    ),
}
EXAMPLES = (
    (
        "render",
        Text(
            "tekee sivuston kansioon build/site",
            "gör webbplatsen i mappen build/site",
            "makes the site in build/site",
        ),
    ),
    (
        "render --profile publish --output public",
        Text(
            "tekee julkaistavan sivuston",
            "gör webbplatsen som publiceras",
            "makes the site that is published",
        ),
    ),
)


def render(
    paths: options.Paths = None,
    *,
    format: Annotated[  # noqa: A002  the option's name
        list[Format] | None,
        Option("--format", show_default=False),
    ] = None,
    output_folder: Annotated[
        str | None, Option("--output", metavar="DIR", show_default=False)
    ] = None,
    keep: Annotated[list[str] | None, Option("--keep", metavar="NAME", show_default=False)] = None,
    single_file: Annotated[bool, Option("--single-file")] = False,
    profile: Annotated[Literal["publish"] | None, Option(show_default=False)] = None,
    own_rules: options.OwnRules = False,
    accepted: options.Accepted = None,
    annex: Annotated[str | None, Option("--annex", metavar="NUMBER", show_default=False)] = None,
    decision: Annotated[str | None, Option("--decision", metavar="ID", show_default=False)] = None,
    as_of: Annotated[str | None, Option("--as-of", metavar="REV|DATE", show_default=False)] = None,
    today: options.Today = None,
    no_cache: options.NoCache = False,
    lang: options.Lang = None,
) -> int:
    """Read the options and render."""
    from hyvinvointi.cli.render_request import Request
    from hyvinvointi.cli.rendering import render_and_write
    from hyvinvointi.render.site.options import combined

    format_, pictures = combined((one.value for one in format or ()), single_file=single_file)
    return render_and_write(
        Request(
            paths=tuple(paths or ()),
            format=format_,
            pictures=pictures,
            output=output_folder,
            single_file=single_file,
            profile=profile,
            own_rules=own_rules,
            accepted=accepted,
            as_of=as_of,
            today=options.day(today),
            language=lang,
            is_cached=not no_cache,
            keep=tuple(keep or ()),
            annex=annex,
            decision=decision,
        )
    )
