"""`hyvinvointi serve`: the site on this machine, made again whenever a document changes."""

from typing import Annotated

from typer import Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Näyttää sivuston selaimessa ja päivittää sivun, kun asiakirja muuttuu.",
        "Visar webbplatsen i webbläsaren och uppdaterar sidan när ett dokument ändras.",
        "Show the site in a browser and update the page when a document changes.",
    ),
    "port": Text(
        "Portti, jossa sivusto on; ilman sitä 8000 tai, jos se on varattu, jokin vapaa.",
        "Porten som webbplatsen finns på; utan den 8000 eller, om den är upptagen, någon ledig.",
        "Port of the site; by default 8000 or, if that is taken, a free one.",
    ),
    "lang": Text(
        "Sivujen ja viestien kieli; muuten sivut ovat kunnan kielillä.",
        "Sidornas och meddelandenas språk; annars är sidorna på kommunens språk.",
        "Language of pages and messages; by default the pages are in the languages of the municipality.",
    ),
}
EXAMPLES = (
    (
        "serve",
        Text(
            "näyttää sivuston ja asiakirjojen huomautukset",
            "visar webbplatsen och anmärkningarna på dokumenten",
            "shows the site and the findings of its documents",
        ),
    ),
    (
        "serve --port 8080",
        Text(
            "näyttää sivuston osoitteessa http://127.0.0.1:8080/",
            "visar webbplatsen på adressen http://127.0.0.1:8080/",
            "shows the site at http://127.0.0.1:8080/",
        ),
    ),
)


def serve(
    paths: options.Paths = None,
    *,
    port: Annotated[
        int | None, Option(metavar="NUMBER", min=0, max=65535, show_default=False)
    ] = None,
    own_rules: options.OwnRules = False,
    today: options.Today = None,
    no_cache: options.NoCache = False,
    lang: options.Lang = None,
) -> int:
    """Read the options and serve until somebody ends it."""
    from hyvinvointi.cli.serving import Request, serve_until_stopped

    return serve_until_stopped(
        Request(
            paths=tuple(paths or ()),
            port=port,
            own_rules=own_rules,
            today=today.date() if today else None,
            language=lang,
            is_cached=not no_cache,
        )
    )
