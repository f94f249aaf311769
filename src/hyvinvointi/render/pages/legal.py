"""The legal basis of a document: acts by their names in the language of the page."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.law.citations import citation
from hyvinvointi.law.statutes import statute
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.words.capitals import capitalised
from hyvinvointi.words.numbers import NBSP


@dataclass(frozen=True, slots=True)
class Basis:
    """A provision as a page cites it: after the name that the document gives, else by the register's."""

    title: Prose | None
    cited: str


def basis_of(page: Page, basis: Fact) -> Basis:
    """Return how a page cites a legal basis.

    The name in the document stands where it is in the language of the page; else the register's does,
    and where it has none what the document says.
    """
    number, provision = str(basis.statute or ""), str(basis.provision or "")
    title = basis.title
    is_ours = isinstance(title, Prose) and not title.lang
    if statute(number) is not None and not is_ours:
        return Basis(None, _kept(capitalised(citation(number, provision, page.locale.chrome))))
    bracketed = f"({number})" if number and title else number
    return Basis(title, _kept(f"{bracketed} {provision}".strip()))


def _kept(text: str) -> str:
    """Keep a number and its § in one line."""
    return text.replace(" §", f"{NBSP}§")
