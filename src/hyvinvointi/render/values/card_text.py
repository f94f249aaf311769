"""What the picture says that others show where somebody shares the address of a page."""

from collections.abc import Sequence

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.values.page import Page

NAME = "index.card.png"
"""The name of the file beside its page: no id of an attachment has a full stop."""
WIDTH, HEIGHT = 1200, 630
"""Its size, which services that show cards ask for."""


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of such a picture: whose the page is, what it is, its title, and what it comes to.

    All of them stand on the page; what is empty is not there.
    """

    title: str
    kind: str = ""
    owner: str = ""
    facts: Sequence[str] = ()

    @property
    def alt(self) -> str:
        """All that it says, for who does not see it."""
        said = (self.owner, self.kind, self.title, *self.facts)
        return ". ".join(one.rstrip(".") for one in said if one)


def path_of(page: Page) -> str:
    """Return the path of the picture of a page, in its language."""
    return f"{page.path.rpartition('/')[0]}/{NAME}".lstrip("/")
