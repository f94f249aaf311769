"""What a page says of itself where somebody shares its address (ogp.me), in search results, too.

A card shows the picture of its page where pictures are made, else the logo where that is one that such
services read, and none of them reads SVG.
"""

import re

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.formats.jsonld import Metadata
from hyvinvointi.render.site import urls
from hyvinvointi.render.values.card_text import HEIGHT, WIDTH, CardText, path_of
from hyvinvointi.render.values.page import Page

_LONGEST = 200
"""Characters that search results and cards show of a description."""
_SENTENCE = re.compile(r"[.!?…](?=\s)")
_SPACES = re.compile(r"[ \t\r\n]+")
"""What parts words; a no-break space keeps its two together."""
_REGIONS = {"en": "GB"}
"""Where a language is spoken, as far as it is not Finland."""


@dataclass(frozen=True, slots=True)
class Card:
    """What others show of a page: a description, and the properties of Open Graph by name.

    `language` is that of the description where it is not that of the page.
    """

    description: str
    language: str
    properties: tuple[tuple[str, str], ...]


def card(page: Page, told: Metadata, site_title: str, card_text: CardText | None = None) -> Card:
    """Return the card of a page; an address and a picture only where the site knows its own.

    `card_text` is what its own picture says, `None` where it has none.
    """
    language = page.locale.content
    description = shortened(told.description)
    found: dict[str, str | None] = {
        "og:type": "article" if page.folder else "website",
        "og:title": told.title,
        "og:description": description,
        "og:locale": f"{language}_{_REGIONS.get(language, 'FI')}",
        "og:site_name": site_title,
        "og:url": urls.absolute(page.site, page.path),
    }
    found |= _picture(page, card_text) if card_text else _logo(page)
    properties = tuple((name, value) for name, value in found.items() if value)
    return Card(description, told.language, properties)


def _picture(page: Page, card_text: CardText) -> dict[str, str]:
    """Return what is said of the picture of a page."""
    address = urls.absolute(page.site, path_of(page))
    if address is None:
        return {}
    return {
        "og:image": address,
        "og:image:type": "image/png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": card_text.alt,
    }


def _logo(page: Page) -> dict[str, str]:
    logo = page.site.theme.logo
    address = urls.absolute(page.site, logo.name) if logo and logo.name.endswith(".png") else None
    if logo is None or address is None:
        return {}
    alt = logo.alt.say(page.locale.content, page.locale.main)
    return {"og:image": address, "og:image:alt": alt}


def shortened(text: str) -> str:
    """Return the first sentences of a text that fit a description, else its first words."""
    text = _SPACES.sub(" ", text).strip()
    if len(text) <= _LONGEST:
        return text
    ends = [match.end() for match in _SENTENCE.finditer(text, 0, _LONGEST + 1)]
    # A date (`30.3. klo`) or an abbreviation early on is no sentence worth showing alone.
    if ends and ends[-1] > _LONGEST // 3:
        return text[: ends[-1]]
    end = text.rfind(" ", 0, _LONGEST)
    return f"{text[: end if end > 0 else _LONGEST].rstrip(' ,;:–-')}…"
