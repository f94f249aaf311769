"""Texts in the Markdown of a comment or an issue, in which nothing of a document can act."""

import re

from hyvinvointi.render.values.markdown import escaped

# Mentions, references, addresses, emoji and formulas begin with these in a comment.
_ACTIVE = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\w)|(?<=\w:)(?=//)|(?<=www)(?=\.)|(?<=GH-)(?=[0-9])|(?<=:)(?=[\w+-]+:)|(?<=!)(?=[0-9])", re.IGNORECASE)  # fmt: skip
_INERT = "<!-- -->"


def inert(text: str) -> str:
    """Return plain text that a comment shows letter for letter, on one line."""
    line = escaped(" ".join(text.split()))
    return _ACTIVE.sub(_INERT, line.replace("~", r"\~").replace("|", r"\|").replace("$", "&#36;"))
