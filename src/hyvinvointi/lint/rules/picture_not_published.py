"""A picture in free text that no page can show: of the web, of another format, or too large."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.pictures import Fault
from hyvinvointi.prose.files import named_file
from hyvinvointi.prose.marks import addresses
from hyvinvointi.source import Document

RULE = Rule(
    "HV848",
    "picture-not-published",
    Text(
        "Kuvaa ”{file}” ei voi julkaista: {reason}.",
        "Bilden ”{file}” kan inte publiceras: {reason}.",
        "The picture “{file}” cannot be published: {reason}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_SMALLER = Text(
    "Pienennä kuva esimerkiksi 2 000 kuvapisteen levyiseksi.",
    "Förminska bilden, till exempel till en bredd av 2 000 bildpunkter.",
    "Make the picture smaller, for example 2,000 pixels wide.",
)
_CONVERT = Text(
    "Tallenna kuva uudelleen PNG- tai JPEG-muodossa. Tiedoston nimen lopussa on oltava .png tai .jpg.",
    "Spara bilden som PNG eller JPEG; filens namn ska sluta på .png eller .jpg.",
    "Save the picture as a PNG or JPEG. The file name must end in .png or .jpg.",
)
_ELSEWHERE = (
    Text(
        "sivulla näytetään vain työtilan kuvia",
        "på sidan visas bara bilder som finns i arbetsytan",
        "only pictures that are in the workspace are shown on the page",
    ),
    Text(
        "Jos kuvaa saa käyttää, tallenna kuva työtilaan ja kirjoita osoitteeksi kuvan polku.",
        "Om bilden får användas, spara den i arbetsytan och skriv sökvägen till den som adress.",
        "If you have the right to use the picture, save it in the workspace and write its path as the address.",
    ),
)
_REASONS = {
    Fault.FORMAT: (
        Text(
            "se ei ole ehjä PNG-, JPEG-, WebP- tai AVIF-kuva",
            "den är skadad eller inte en PNG-, JPEG-, WebP- eller AVIF-bild",
            "it is damaged, or it is not in PNG, JPEG, WebP or AVIF format",
        ),
        _CONVERT,
    ),
    Fault.SIZE: (
        Text("se on yli 5 megatavua", "den är över 5 megabyte", "it is larger than 5 megabytes"),
        _SMALLER,
    ),
    Fault.PIXELS: (
        Text(
            "siinä on yli 40 miljoonaa kuvapistettä",
            "den har över 40 miljoner bildpunkter",
            "it has more than 40 million pixels",
        ),
        _SMALLER,
    ),
    Fault.NOTES: (
        Text(
            "siitä ei voi poistaa muita tietoja, kuten kuvauspaikkaa tai kameraa",
            "andra uppgifter, såsom plats eller kamera, kan inte tas bort ur den",
            "other information in it, such as the place or the camera, cannot be removed",
        ),
        _CONVERT,
    ),
}


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each picture that cannot be shown; one that is missing has another rule."""
    if "![" not in document.text and "\\" not in document.text:
        return
    for text in context.texts(document):
        for address in addresses(text.text) if text.prose else ():
            if not address.is_picture:
                continue
            path = named_file(address.text)
            fault = context.fault_of_picture(path) if path else None
            if path is not None and fault is None:
                continue
            reason, advice = _REASONS[fault] if fault else _ELSEWHERE
            args = {"file": address.text, "reason": reason, "advice": advice}
            site = text.site(address.start, address.end)
            yield Finding(RULE, site, args, value=address.text)
