"""The table `[site]` of a workspace: how a municipality's site is called and how it looks."""

import base64
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from hyvinvointi import parsing
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Localized
from hyvinvointi.model.view import as_localized
from hyvinvointi.render.site import licence, logo_image
from hyvinvointi.render.site.licence import Licence
from hyvinvointi.render.site.theme_privacy import require_clean_logo, require_no_personal_data
from hyvinvointi.schema import suggest
from hyvinvointi.workspace.config import FILE_NAME

_UNKNOWN = Text(
    "{file}: tuntematon asetus ”{name}”.{advice} Mahdolliset ovat {known}.",
    "{file}: okänd inställning ”{name}”.{advice} Möjliga är {known}.",
    "{file}: unknown setting “{name}”.{advice} The possible ones are {known}.",
)
_WRONG = Text(
    "{file}: asetuksen {name} arvo ei kelpaa; siihen kuuluu {expected}.",
    "{file}: värdet för {name} är inte giltigt; det ska vara {expected}.",
    "{file}: the value of {name} is not valid; it should be {expected}.",
)
_WEAK = Text(
    "{file}: värin {name} ({colour}) kontrasti taustaan {paper} on {ratio} : 1; WCAG 2.2 vaatii "
    "vähintään 4,5 : 1. Valitse {remedy} väri.",
    "{file}: färgen {name} ({colour}) har kontrasten {ratio} : 1 mot bakgrunden {paper}; WCAG 2.2 "
    "kräver minst 4,5 : 1. Välj en {remedy} färg.",
    "{file}: the colour {name} ({colour}) has a contrast of {ratio} : 1 with the background {paper}; WCAG 2.2 requires at least 4.5 : 1. Choose a {remedy} colour.",
)
_DARKER = Text("tummempi", "mörkare", "darker")
_LIGHTER = Text("vaaleampi", "ljusare", "lighter")
_NO_LOGO = Text(
    "{file}: logoa {path} ei voi julkaista: {reason}.",
    "{file}: logotypen {path} kan inte publiceras: {reason}.",
    "{file}: the logo {path} cannot be published: {reason}.",
)
_NOT_FOUND = Text(
    "tiedostoa ei ole työtilassa, tai sen nimeää asiakirja, joka ei ole julkinen",
    "filen finns inte, eller den nämns i en handling som inte är offentlig",
    "there is no such file, or a document that is not public names it",
)
_EXPECTED = {
    "text": Text(
        "teksti tai taulu, jossa on teksti kielittäin",
        "en text eller en tabell med en text per språk",
        "a text or a table with a text by language",
    ),
    "table": Text("taulu", "en tabell", "a table"),
    "flag": Text("true tai false", "true eller false", "true or false"),
    "synonyms": Text(
        "luettelo sanaryhmistä, kussakin vähintään kaksi sanaa",
        "en lista med grupper av ord, minst två ord i varje",
        "a list of groups of words, two or more words in each",
    ),
    "address": Text(
        "osoite, joka alkaa https://", "en adress som börjar med https://", "an https:// address"
    ),
    "contact": Text(
        "sähköpostiosoite tai https-osoite",
        "en e-postadress eller https-adress",
        "an e-mail or https address",
    ),
    "licence": Text(
        f"jokin tunnuksista {', '.join(licence.KNOWN)}",
        f"någon av beteckningarna {', '.join(licence.KNOWN)}",
        f"one of the IDs {', '.join(licence.KNOWN)}",
    ),
    "colour": Text("väri kuten #0d5c56", "en färg som #0d5c56", "a colour such as #0d5c56"),
    "image": Text(
        "polku svg- tai png-tiedostoon",
        "sökvägen till en svg- eller png-fil",
        "the path of an svg or png file",
    ),
}
_SETTINGS: dict[str, tuple[str, ...]] = {
    "site": (
        "name",
        "url",
        "colours",
        "logo",
        "feedback",
        "accessibility",
        "index_people",
        "licence",
        "synonyms",
    ),
    "site.colours": ("accent", "accent_dark"),
    "site.logo": ("file", "alt"),
}
LIGHT = ("#fffdf8", "#f4f2ea")
DARK = ("#14191a", "#1d2425")
"""Backgrounds that the accent stands on as the colour of links: pages and raised boxes."""

ENOUGH = 4.5
"""Contrast of text with its background (WCAG 2.2, 1.4.3)."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_BASE = re.compile(rf"https?://{_LABEL}(?:\.{_LABEL})+(?::[0-9]+)?(?:/[A-Za-z0-9./_~:%-]*)?\Z")
_WEB = re.compile(r"https?://[^\s\"'<>\\]+\Z")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+\Z")
_MOST_SYNONYMS, _LONGEST_SYNONYM = 200, 60


@dataclass(frozen=True, slots=True)
class Logo:
    """The image in the header of each page: `name` is its file on the site."""

    content: bytes
    name: str
    alt: Localized

    @property
    def embedded(self) -> str:
        """The image as an address that holds it, for pages that stand alone."""
        kind = "svg+xml" if self.name.endswith("svg") else "png"
        return f"data:image/{kind};base64,{base64.b64encode(self.content).decode()}"


@dataclass(frozen=True, slots=True)
class Theme:
    """What a municipality says of its site; `None` where it says nothing.

    `url` is where the site is published, without a slash at its end; `feedback` an address of
    e-mail or of a form; the accents are `#rrggbb`. `index_people` lets search engines list pages of
    people. `licence` is that of texts and data. `synonyms` are groups of words that ask the search for the same.
    """

    name: Localized | None = None
    url: str | None = None
    accent: str | None = None
    accent_dark: str | None = None
    logo: Logo | None = None
    feedback: str | None = None
    index_people: bool = False
    synonyms: tuple[tuple[str, ...], ...] = ()
    licence: Licence | None = None

    @property
    def feedback_link(self) -> str | None:
        """Where feedback goes, as the address of a link."""
        return (
            f"mailto:{self.feedback}" if self.feedback and "@" in self.feedback else self.feedback
        )


def parse(settings: Mapping[str, Any], read: Callable[[str], bytes | None]) -> Theme:
    """Return the theme of the table `[site]`; raises `WorkError` that says what does not fit.

    `read` returns the content of a file by its path in the workspace.
    """
    _require_known("site", settings)
    require_no_personal_data(settings)
    colours, logo = _table(settings, "colours"), _table(settings, "logo")
    if not isinstance(settings.get("accessibility", {}), dict):
        raise _wrong("site.accessibility", "table")
    url = _text(settings, "url", _BASE, "address")
    return Theme(
        _localized("site.name", settings.get("name")),
        url.rstrip("/") if url else None,
        _accent(colours, "accent", LIGHT, _DARKER),
        _accent(colours, "accent_dark", DARK, _LIGHTER),
        _logo(logo, read) if logo else None,
        _contact(settings),
        _flag(settings, "index_people"),
        _synonyms(settings),
        _licence(settings),
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    levels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in levels]  # noqa: PLR2004  the constants of sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _accent(
    colours: Mapping[str, Any], name: str, papers: tuple[str, ...], remedy: Text
) -> str | None:
    colour = _text(colours, name, _COLOUR, "colour", "site.colours")
    for paper in papers if colour else ():
        ratio = contrast(colour or paper, paper)
        if ratio < ENOUGH:
            args = {"name": f"site.colours.{name}", "colour": colour, "paper": paper}
            # Rounded down: 4.49 must not read as enough.
            plain = f"{int(ratio * 100) / 100:.2f}"
            comma = plain.replace(".", ",")
            raise _error(_WEAK, **args, ratio=Text(comma, comma, plain), remedy=remedy)
    return colour


def _logo(table: Mapping[str, Any], read: Callable[[str], bytes | None]) -> Logo:
    path, alt = table.get("file"), _localized("site.logo.alt", table.get("alt"))
    if not isinstance(path, str) or not path.lower().endswith((".svg", ".png")):
        raise _wrong("site.logo.file", "image")
    if alt is None:
        raise _wrong("site.logo.alt", "text")
    content = read(path)
    refuse = partial(_error, _NO_LOGO, path=path)
    if content is None:
        raise refuse(reason=_NOT_FOUND)
    is_svg = path.lower().endswith(".svg")
    reason = logo_image.fault(content, is_svg=is_svg)
    if reason is not None:
        raise refuse(reason=reason)
    if is_svg:
        require_clean_logo(content)
    return Logo(content, f"logo.{'svg' if is_svg else 'png'}", alt)


def _contact(settings: Mapping[str, Any]) -> str | None:
    contact = settings.get("feedback")
    if contact is None:
        return None
    if not isinstance(contact, str) or not (_MAIL.match(contact) or _WEB.match(contact)):
        raise _wrong("site.feedback", "contact")
    return contact


def _flag(settings: Mapping[str, Any], name: str) -> bool:
    value = settings.get(name, False)
    if not isinstance(value, bool):
        raise _wrong(f"site.{name}", "flag")
    return value


def _licence(settings: Mapping[str, Any]) -> Licence | None:
    given = settings.get("licence")
    known = licence.licence(given)
    if known is None and given is not None:
        raise _wrong("site.licence", "licence")
    return known


def _synonyms(settings: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    groups = settings.get("synonyms", [])
    if (
        not isinstance(groups, list)
        or len(groups) > _MOST_SYNONYMS
        or not all(map(_is_group, groups))
    ):
        raise _wrong("site.synonyms", "synonyms")
    return tuple(tuple(group) for group in groups)


def _is_group(group: object) -> bool:
    return (
        isinstance(group, list)
        and 1 < len(group) <= _MOST_SYNONYMS
        and all(isinstance(word, str) and 0 < len(word) <= _LONGEST_SYNONYM for word in group)
    )


def _table(settings: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = settings.get(name, {})
    if not isinstance(table, dict):
        raise _wrong(f"site.{name}", "table")
    _require_known(f"site.{name}", table)
    return table


def _text(
    table: Mapping[str, Any], name: str, form: re.Pattern[str], kind: str, where: str = "site"
) -> str | None:
    value = table.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not form.match(value):
        raise _wrong(f"{where}.{name}", kind)
    return value


def _localized(name: str, value: object) -> Localized | None:
    if value is None:
        return None
    texts = value.values() if isinstance(value, dict) else [value]
    languages = set(value) if isinstance(value, dict) else set()
    known = {*LANGUAGES, "se", "smn", "sms"}
    if not all(isinstance(text, str) and text.strip() for text in texts) or languages - known:
        raise _wrong(name, "text")
    found = as_localized(value)
    if found is None:
        raise _wrong(name, "text")
    return found


def _require_known(table: str, settings: Mapping[str, Any]) -> None:
    known = _SETTINGS[table]
    for name in settings:
        if name not in known:
            near = suggest.word(name, known)
            advice = suggest.advice(near)
            shown = f"{table}.{parsing.cut(name)}"
            raise _error(_UNKNOWN, name=shown, advice=advice, known=list(known))


def _wrong(name: str, expected: str) -> WorkError:
    return _error(_WRONG, name=name, expected=_EXPECTED[expected])


def _error(text: Text, **args: object) -> WorkError:
    return WorkError(Message(text, {"file": FILE_NAME} | args))
