"""Tables for people: what a spreadsheet in Finland opens right, in the language of a page.

Signs are told by a byte order mark, columns are parted by semicolons, and decimals follow a comma.
Programs read the tables of `csv`, whose names and values do not change with the language.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from hyvinvointi.render.formats.csv import plain_cell
from hyvinvointi.words.languages import Language

Row = Sequence[object]


def sheet(heads: Row, rows: Iterable[Row], language: Language) -> bytes:
    """Return a table; a text in it is never a formula."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=";")
    for row in (heads, *rows):
        table.writerow(_cell(value, language) for value in row)
    return text.getvalue().encode("utf-8-sig", errors="backslashreplace")


def _cell(value: object, language: Language) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return plain_cell("" if value is None else str(value))
    number = f"{Decimal(str(value)):f}"
    return number if language == "en" else number.replace(".", ",")
