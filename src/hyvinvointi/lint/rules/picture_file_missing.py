"""A picture in free text whose file is not in the workspace."""

import posixpath
from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.prose.files import inside, named_file
from hyvinvointi.prose.marks import Address, addresses
from hyvinvointi.source import Document

RULE = Rule(
    "HV847",
    "picture-file-missing",
    Text(
        "Työtilassa ei ole kuvatiedostoa polussa ”{file}”.",
        "I arbetsytan finns ingen bildfil med sökvägen ”{file}”.",
        "There is no picture file at the path “{file}” in the workspace.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_SAVE = Text(
    "Jos polku on väärä, korjaa se. Polku kirjoitetaan työtilan pääkansiosta alkaen. Jos kuvatiedosto puuttuu ja kuvan saa julkaista, tallenna tiedosto työtilaan. Jos kuvaa ei saa julkaista, poista se tekstistä.",
    "Om sökvägen är fel, rätta den: den ska utgå från arbetsytans översta mapp. Om bildfilen saknas och bilden får publiceras, spara filen i arbetsytan. Om bilden inte får publiceras, ta bort den ur texten.",
    "Check the path and correct it if it is wrong. It must start from the root folder of the workspace. If the picture file is missing and the picture may be published, save it in the workspace. If the picture may not be published, remove it from the text.",
)
_FROM_ROOT = Text(
    "Kirjoita polku työtilan pääkansiosta alkaen: {path}.",
    "Skriv sökvägen så att den utgår från arbetsytans översta mapp: {path}.",
    "Write the path so that it starts from the root folder of the workspace: {path}.",
)


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each picture that leads to no file; those of the web have another rule."""
    if "![" not in document.text and "\\" not in document.text:
        return
    for text in context.texts(document):
        for address in addresses(text.text) if text.prose else ():
            path = named_file(address.text) if address.is_picture else None
            if path is not None and not (path and context.holds(path)):
                yield _finding(text, address, path, context)


def _finding(text: FreeText, address: Address, path: str, context: NeighbourContext) -> Finding:
    """Tell what is missing; a path that begins at the folder of the document is a common slip."""
    near = inside(posixpath.join(posixpath.dirname(text.document.path), path or address.text))
    advice, fix = Message(_SAVE), None
    if near and context.holds(near):
        advice = Message(_FROM_ROOT, {"path": near})
        fix = None if " " in near else text.fix(address.start, address.end, near, safe=False)
    args = {"file": address.text, "advice": advice}
    site = text.site(address.start, address.end)
    return Finding(RULE, site, args, fix=fix, value=address.text)
