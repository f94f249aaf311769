"""What a template meets: the values of a document, each knowing how it is to be shown.

Every value but a plain text or a number that names something (a year, a §) is one of these.
`shape` tells a macro which it is.
"""

from dataclasses import field
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup, escape

from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.render.values import prose
from hyvinvointi.render.values.mixed import mixed
from hyvinvointi.render.values.pictures import NONE, Files
from hyvinvointi.render.values.typography import clean

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Prose:
    """Free text in one language; `lang` is empty when it is the language of the page.

    `_files` are what it may show and lead to: templates do not reach them.
    """

    text: str
    lang: str
    _files: Files = field(default=NONE, repr=False, compare=False)

    shape: ClassVar[str] = "prose"

    def __str__(self) -> str:
        return clean(self.text)

    @property
    def plain(self) -> str:
        """What the text says without markup: for titles of pages and names of columns."""
        return prose.plain(self.text)

    def block(self, level: int) -> str:
        """Return the text as blocks of HTML whose headings begin at `level`."""
        return prose.block(self.text, level, self._files)

    def cell(self, level: int) -> str:
        """Return the same without the tags of a paragraph when it is only one."""
        return prose.cell(self.text, level, self._files)

    def tokens(self, level: int) -> "list[Token]":
        """Return the parsed text with its headings beginning at `level`."""
        return prose.tokens_of(self.text, level, self._files)

    def __html__(self) -> str:
        return self._marked(prose.inline(self.text))

    @property
    def heading(self) -> Markup:
        """The text as the HTML of a heading, with soft hyphens and ranges in one piece."""
        return Markup(self._marked(prose.inline(self.text, is_heading=True)))  # noqa: S704  escaped by the Markdown renderer

    def _marked(self, html: str) -> str:
        return f'<span lang="{escape(self.lang)}">{html}</span>' if self.lang else html


def plain_of(value: Prose | str | None) -> str:
    """Return what a text says without markup, empty where there is none."""
    return value.plain if isinstance(value, Prose) else value or ""


def marked(said: Prose | str) -> str:
    """Return words without markup, marked where they are in another language than the page."""
    return mixed([(said.plain, said.lang)]) if isinstance(said, Prose) else said


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a list of choices with its label."""

    value: str
    label: str

    shape: ClassVar[str] = "choice"

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is known."""

    date: PartialDate
    label: str

    shape: ClassVar[str] = "day"

    @property
    def iso(self) -> str:
        """The date as machines read it."""
        return str(self.date)

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how it is written."""

    value: float
    label: str

    shape: ClassVar[str] = "number"

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Link:
    """Something with a name and perhaps an address: a page of the site or of another one.

    `detail` is what tells it apart from others of that name.
    """

    label: Prose | str
    href: str | None = None
    detail: Prose | str | None = None

    shape: ClassVar[str] = "link"

    def __str__(self) -> str:
        return str(self.label)


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who acts, named as the document names them, else as the register does.

    `owner` is the organisation of another register that they are of, which `organization` says then
    unless the document says one.
    """

    name: Prose | str | None
    title: Prose | None
    organization: Prose | None
    email: str | None
    href: str | None
    owner: Prose | None = None

    shape: ClassVar[str] = "actor"
