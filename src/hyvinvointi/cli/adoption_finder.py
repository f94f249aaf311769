"""Finds the adopted texts of a site in Git, and says which are not found."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from hyvinvointi import git
from hyvinvointi.adoption import Adopted, Earlier, History, Pin, Present
from hyvinvointi.cli import output, revisions
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.source import read
from hyvinvointi.words.lists import first_of
from hyvinvointi.workspace import Workspace

_LOST = Text(
    "Hyväksyttyjen versioiden tekstejä ei löytynyt ({count}): {names}. {reason}",
    "Texterna till godkända versioner hittades inte ({count}): {names}. {reason}",
    "The texts of adopted versions were not found ({count}): {names}. {reason}",
)
_MOST_NAMED = 10


class AdoptionFinder:
    """Finds adopted texts in Git, and tells which ones it does not find."""

    def __init__(self, history: History, spoken: Language, *, tells_clone: bool) -> None:
        self._history = history
        self._tells_clone = tells_clone
        self._spoken = spoken
        self._told: set[str] = set()

    @property
    def reach(self) -> str:
        """How far the history reaches, in a word."""
        try:
            return self._history.reach
        except WorkError:  # `texts` tells why Git cannot say: a site is made without it
            return Present.reach

    def adopted(self, now: Workspace, pin: Pin) -> Earlier | None:
        """Return what a pin adopted, `None` where Git cannot tell."""
        try:
            return self._history.adopted(now, pin)
        except WorkError:
            return None

    def texts(self, now: Workspace, pins: Sequence[Pin]) -> Sequence[Adopted | None]:
        """Return the text of each pin, `None` where it is not found.

        Raises `WorkError` where this clone lacks one: the whole repository may tell another.
        """
        try:
            texts = self._history.texts(now, pins)
        except git.ObjectNotHere:
            raise
        except WorkError as error:
            output.note(error.message.say(self._spoken))
            return Present().texts(now, pins)
        if self._tells_clone:
            revisions.tell_clone(self._history.clone, output.teller(self._spoken))
            self._tells_clone = False
        pairs = [*zip(pins, texts, strict=True)]
        lost = [pin for pin, text in pairs if text is None and (pin.digest or pin.blob)]
        unsure = [pin for pin, text in pairs if text is None or not text.is_sure]
        lacking = [pin for pin in unsure if self._history.lacks(pin)]
        if lacking:
            raise WorkError(self._lost([*map(_called, lacking)]))
        names = [one for one in map(_called, lost) if one not in self._told]
        self._told.update(names)
        if names:
            output.note(self._lost(names).say(self._spoken))
        follow = self._followed(now)
        return [text and follow(pin, text) for pin, text in pairs]

    def _followed(self, now: Workspace) -> Callable[[Pin, Adopted], Adopted]:
        """Return what adds to an adopted text what its references to what was renamed are today."""
        from hyvinvointi.diff.since_adoption import AdoptedTexts  # only of adopted texts

        texts = AdoptedTexts(now)

        def follow(pin: Pin, text: Adopted) -> Adopted:
            path, content = pin.document.path, next(iter(text.files.values()))
            # Most stand today as they were adopted: to read them again was 3 % of a first site.
            document = now.holding(path, content) or read(path, content)
            followed = texts.followed_references(document, partial(self._state, now, pin))
            return replace(text, followed=followed)

        return follow

    def _state(self, now: Workspace, pin: Pin) -> Workspace | None:
        earlier = self.adopted(now, pin)
        return earlier.then() if earlier else None

    def _lost(self, names: Sequence[str]) -> Message:
        # A decision may adopt several texts of one name: none is named twice.
        different = [*dict.fromkeys(names)]
        named = first_of(different, _MOST_NAMED)
        args = {"count": len(different), "names": named, "reason": self._history.shortcoming}
        return Message(_LOST, args)


def _called(pin: Pin) -> str:
    return f"{pin.document.id} {pin.day.isoformat()}"
