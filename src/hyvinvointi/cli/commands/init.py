"""`hyvinvointi init`: a workspace to begin with."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from hyvinvointi.cli import options
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Aloittaa työtilan: asetukset, organisaation tiedot, esimerkit ja muokkaimen asetukset. Kysyy "
        "tarvittavat tiedot; mitään olemassa olevaa ei muuteta.",
        "Skapar en arbetsyta: inställningar, organisationens uppgifter, exempel och hjälp för redigeraren. "
        "Frågar efter det som behövs; inget som redan finns ändras.",
        "Start a workspace: settings, details of the organisation, examples and help for the editor. Asks for what is needed; nothing that already exists is changed.",
    ),
    "folder": Text(
        "Kansio; muuten nykyinen. Luodaan, jos sitä ei ole.",
        "Mapp; annars den aktuella. Skapas om den inte finns.",
        "Folder; by default the current one. It is created if it does not exist.",
    ),
    "name": Text(
        "Kunnan, hyvinvointialueen tai kuntayhtymän nimi. Suomen kuntien ja hyvinvointialueiden muut tiedot saadaan nimen perusteella.",
        "Kommunens, välfärdsområdets eller samkommunens namn. För kommuner och välfärdsområden i Finland fås resten utifrån namnet.",
        "Name of the municipality, county or joint authority. For Finnish municipalities and counties the rest follows from the name.",
    ),
    "code": Text(
        "Kuntanumero, esimerkiksi 680; vain kunnalla.",
        "Kommunnummer, t.ex. 680; bara för en kommun.",
        "Municipality code, for example 680; only for a municipality.",
    ),
    "kind": Text(
        "Organisaation laji: municipality (kunta), wellbeing-county (hyvinvointialue) tai "
        "joint-authority (kuntayhtymä); muuten päätellään nimestä.",
        "Typ av organisation: municipality (kommun), wellbeing-county (välfärdsområde) eller "
        "joint-authority (samkommun); annars utifrån namnet.",
        "Type of organisation: municipality, wellbeing-county or joint-authority; otherwise taken from the name.",
    ),
    "languages": Text(
        "Asiakirjojen kielet, pääkieli ensin, esimerkiksi fi,sv.",
        "Dokumentens språk, huvudspråket först, t.ex. sv,fi.",
        "Languages of the documents, the main one first, for example fi,sv.",
    ),
    "council": Text("Valtuuston nimi.", "Fullmäktiges namn.", "Name of the council."),
    "executive": Text("Hallituksen nimi.", "Styrelsens namn.", "Name of the executive."),
    "ci": Text(
        "Palvelin, joka tarkistaa muutokset.",
        "Server som granskar ändringarna.",
        "Server that checks changes.",
    ),
    "examples": Text(
        "Kirjoita myös esimerkki joka lajista.",
        "Skriv också ett exempel på varje dokumenttyp.",
        "Also write an example of each kind.",
    ),
    "yes": Text(
        "Älä kysy: käytä muissa kohdissa oletusvastauksia.",
        "Fråga inte: använd standardsvaren för resten.",
        "Do not ask: use the default for the other answers.",
    ),
    "force": Text(
        "Kirjoita asetustiedostot ja esimerkit, vaikka ne olisivat jo.",
        "Skriv inställningsfilerna och exemplen även om de redan finns.",
        "Write settings and examples even where they exist.",
    ),
}
EXAMPLES = (
    (
        "init",
        Text(
            "kysyy ja aloittaa työtilan tähän kansioon",
            "frågar och skapar arbetsytan i den här mappen",
            "asks, and starts in this folder",
        ),
    ),
    (
        Text(
            "init raisio --name Raisio --ci github --yes",
            "init borga --name Borgå --ci github --yes",
            "init raisio --name Raisio --ci github --yes",
        ),
        Text("ei kysy mitään", "frågar ingenting", "asks nothing"),
    ),
)


def init(
    folder: Annotated[str | None, Argument(metavar="[DIR]", show_default=False)] = None,
    *,
    name: Annotated[str | None, Option("--name", metavar="TEXT", show_default=False)] = None,
    code: Annotated[str | None, Option("--code", metavar="CODE", show_default=False)] = None,
    kind: Annotated[str | None, Option("--type", metavar="TYPE", show_default=False)] = None,
    languages: Annotated[
        str | None, Option("--languages", metavar="LANGUAGES", show_default=False)
    ] = None,
    council: Annotated[str | None, Option("--council", metavar="TEXT", show_default=False)] = None,
    executive: Annotated[
        str | None, Option("--executive", metavar="TEXT", show_default=False)
    ] = None,
    ci: Annotated[
        Literal["github", "gitlab", "none"] | None, Option("--ci", show_default=False)
    ] = None,
    examples: Annotated[bool, Option("--examples/--no-examples")] = True,
    yes: Annotated[bool, Option("--yes")] = False,
    force: Annotated[bool, Option("--force")] = False,
    lang: options.Lang = None,
    today: options.Today = None,
) -> int:
    """Ask what is needed and write what is missing."""
    from hyvinvointi.cli.starting import Wish, begin

    given = {
        "name": name,
        "code": code,
        "type": kind,
        "languages": languages,
        "council": council,
        "executive": executive,
        "ci": ci,
    }
    wish = Wish(
        Path(folder or "."),
        given,
        options.day(today),
        lang,
        examples=examples,
        yes=yes,
        force=force,
    )
    return begin(wish)
