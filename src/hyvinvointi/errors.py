"""Reasons why the work could not be done at all: exit code 2.

What is wrong *in* a document is never an exception; it is a `diagnostics.Finding`.
"""

from hyvinvointi.diagnostics import Message


class WorkError(Exception):
    """The command cannot do its work; the message says why in the user's language."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.say("en"))
        self.message = message
