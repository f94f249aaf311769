"""`hyvinvointi schema`: the JSON Schemas of documents, printed or written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from typer import Argument, Option

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

HELP = {
    "": Text(
        "Tulostaa tai kirjoittaa asiakirjojen JSON Schema -kuvaukset viestien kielellä, muokkainta varten.",
        "Skriver ut eller sparar dokumentens JSON-scheman på meddelandenas språk, för en redigerare.",
        "Print or write the JSON Schemas of documents in the language of messages, for an editor.",
    ),
    "kind": Text(
        "Asiakirjan laji; ilman sitä luetellaan lajit.",
        "Dokumenttyp; utan den räknas dokumenttyperna upp.",
        "Kind of document; without it the kinds are listed.",
    ),
    "output_folder": Text(
        "Kansio, johon kaikki kuvaukset kirjoitetaan.",
        "Mapp dit alla scheman skrivs.",
        "Folder to which all schemas are written.",
    ),
}
EXAMPLES = (
    (
        "schema program",
        Text(
            "tulostaa ohjelman kuvauksen",
            "skriver ut schemat för ett program",
            "prints the schema of a programme",
        ),
    ),
    (
        "schema --output schemas",
        Text(
            "kirjoittaa kaikki kuvaukset muokkainta varten",
            "sparar alla scheman för redigeraren",
            "writes all schemas for an editor",
        ),
    ),
)
_NO_KIND = Text(
    "Asiakirjalajia ”{kind}” ei ole; lajit ovat {kinds}.",
    "Det finns ingen dokumenttyp ”{kind}”; typerna är {kinds}.",
    "There is no kind of document “{kind}”; the kinds are {kinds}.",
)
_OURS = b'"x-description"'
"""An annotation of ours alone: what lacks it is somebody else's schema."""


def schema(
    kind: Annotated[str | None, Argument(metavar="[KIND]", show_default=False)] = None,
    *,
    output_folder: Annotated[
        str | None, Option("--output", metavar="DIR", show_default=False)
    ] = None,
    lang: options.Lang = None,
) -> int:
    """Print one schema, list the kinds, or write all schemas to a folder."""
    import json

    from hyvinvointi.resources import folder
    from hyvinvointi.schema import KINDS, bundle, root
    from hyvinvointi.schema.hover import spoken as in_language

    if kind is not None and kind not in KINDS:
        raise WorkError(Message(_NO_KIND, {"kind": kind, "kinds": KINDS}))
    spoken = language.choose(lang, language.configured_here())

    def text(schema: dict[str, Any]) -> str:
        return json.dumps(in_language(schema, spoken), ensure_ascii=False, indent=2) + "\n"

    if output_folder is not None:
        files = sorted(folder("schemas").glob("*.schema.json"))
        schemas = {one.name: text(json.loads(one.read_text("utf-8"))) for one in files}
        _write(schemas, Path(output_folder))
    elif kind is not None:
        output.emit(text(bundle(kind)), for_people=False)
    else:
        width = max(len(one) for one in KINDS)
        for one in KINDS:
            output.emit(f"{one:<{width}}  {root(one).term.say(spoken)}\n")
    return 0


def _write(schemas: Mapping[str, str], folder: Path) -> None:
    from hyvinvointi.cli import saving

    for name in schemas:
        there = folder / name
        if there.is_file() and _OURS not in there.read_bytes():
            raise saving.not_ours(there)
    for name, schema in schemas.items():
        saving.save(str(folder / name), schema)
