"""Adopted texts for a person to read: what became of each, and what was changed in it."""

from collections.abc import Iterator, Sequence
from datetime import date

from hyvinvointi import visible
from hyvinvointi.adoption.stages import stage_words
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import Change
from hyvinvointi.diff.sentences import LEVEL_NAMES, accepted_note
from hyvinvointi.diff.verification import State, Verification
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report.formats.verifications import Verifications
from hyvinvointi.report.wrapping import wrapped

FOR_PEOPLE = True
ABOUT = Text(
    "Luettavaksi: mitä kullekin hyväksytylle tekstille on tapahtunut ja mitä siinä on muutettu.",
    "För läsning: vad som har hänt med varje godkänd text och vad som har ändrats i den.",
    "For reading: what has happened to each adopted text and what has been changed in it.",
)
_STATES = {
    State.IDENTICAL: Text("on ennallaan", "är oförändrat", "is identical"),
    State.EDITORIAL: Text(
        "on muuttunut vain toimituksellisesti",
        "har ändrats endast redaktionellt",
        "has editorial changes only",
    ),
    State.CHANGED: Text(
        "on muuttunut asiallisesti", "har ändrats i sak", "has changed in substance"
    ),
    State.SUPERSEDED: Text(
        "on korvattu uudemmalla päätöksellä",
        "har ersatts genom ett nyare beslut",
        "has been replaced by a newer decision",
    ),
    State.UNPINNED: Text(
        "on hyväksytty ilman tiivistettä, joten sitä ei voi tarkistaa",
        "har godkänts utan kontrollsumma, så texten kan inte kontrolleras",
        "was adopted without a digest, so it cannot be verified",
    ),
    State.UNKNOWN: Text(
        "on muuttunut, mutta hyväksyttyä tekstiä ei voi lukea, joten muutosta ei voi arvioida",
        "har ändrats, men den godkända texten kan inte läsas, så ändringen går inte att bedöma",
        "has changed, but the adopted text cannot be read, so the change cannot be assessed",
    ),
}
_TO_BE_REPLACED = Text(
    "on voimassa, kunnes uudemman päätöksen pöytäkirja on tarkastettu",
    "är i kraft tills protokollet för det nyare beslutet har justerats",
    "is in force until the minutes of the newer decision are inspected",
)
_TO_JUDGE = Text(
    "on muuttunut; ihmisen on arvioitava, vaativatko muutokset uuden päätöksen",
    "har ändrats; en människa måste bedöma om ändringarna kräver ett nytt beslut",
    "has changed; a person must decide whether the changes need a new decision",
)
_GIVEN_UP = Text(
    "on ennallaan, mutta hyväksytystä toimenpiteestä luopuminen vaatii uuden päätöksen",
    "är oförändrat, men att slopa en godkänd åtgärd kräver ett nytt beslut",
    "is identical, but giving up an adopted measure needs a new decision",
)
_FOREIGN = Text(
    "on hyväksytty tiivisteellä, jonka muotoa tämä versio ei tunne, joten sitä ei voi tarkistaa",
    "har godkänts med en kontrollsumma i en form som den här versionen inte känner till, så texten kan "
    "inte kontrolleras",
    "was adopted with a digest in a format that this version does not know, so it cannot be verified",
)
_UNSURE = Text(
    "jää arvioimatta, koska päätöstä, jolla se on ehkä hyväksytty uudelleen, ei voi lukea tai siinä "
    "ei ole kokouksen päivää",
    "kan inte bedömas, eftersom ett beslut som kan ha godkänt det på nytt inte går att läsa eller "
    "saknar sammanträdesdag",
    "cannot be assessed, because a decision that may have adopted it again cannot be read or has no meeting date",
)
_ACCEPTED = Text(
    "on muuttunut asiallisesti; jokaiselle muutokselle on kirjattu vastuuhenkilö ja perustelu",
    "har ändrats i sak; för varje ändring finns en ansvarig och en motivering antecknad",
    "has changed in substance; a responsible person and a reason are recorded for each change",
)
_PREPARED = Text(
    "on muuttunut sen jälkeen, kun se liitettiin päätökseen",
    "har ändrats sedan det fogades till beslutet",
    "has changed since it was attached to the decision",
)
_WRONG_DIGEST = Text(
    "on ennallaan, mutta päätökseen kirjattu tiiviste ei vastaa sitä",
    "är oförändrat, men kontrollsumman i beslutet stämmer inte med det",
    "is unchanged, but the digest in the decision does not match it",
)
_CANCELLED = Text(
    "Hyväksymisen jälkeen luovuttu: {names}",
    "Slopats efter godkännandet: {names}",
    "Cancelled after the adoption: {names}",
)
_UNCERTAIN = Text(
    "Luovuttu ennen hyväksymistä tai sen jälkeen: {names}",
    "Slopats före eller efter godkännandet: {names}",
    "Cancelled before or after the adoption: {names}",
)
_SEEN = Text(
    "Tarkastettiin hyväksyttyjä tekstejä: {texts} (asiakirjoja {documents}).",
    "Godkända texter som kontrollerades: {texts} (dokument: {documents}).",
    "Adopted texts verified: {texts} (documents: {documents}).",
)
_NOTHING_SEEN = Text(
    "Hyväksyttyjä tekstejä ei ole (asiakirjoja {documents}).",
    "Det finns inga godkända texter (dokument: {documents}).",
    "There are no adopted texts (documents: {documents}).",
)
_HEAVY = ("critical", "substantive")
_WEIGHTS = (*_HEAVY, "review")


def render(verifications: Verifications) -> str:
    """Return a line for each pin, below it what was changed or given up, and what was looked at."""
    language, of_pins = verifications.language, verifications.verifications
    lines = [
        line
        for verification in of_pins
        for line in _lines(verification, language, verifications.today)
    ]
    adopted = sum(not verification.is_prepared for verification in of_pins)
    seen = _SEEN if adopted or verifications.missing else _NOTHING_SEEN
    lines.append(seen.say(language, {"texts": adopted, "documents": verifications.documents}))
    return "".join(f"{line}\n" for one in lines for line in _broken(one, verifications.width))


def _broken(line: str, width: int | None) -> Iterator[str]:
    """Yield a line as it is, or broken at the width of a terminal."""
    shown = visible.text(line)
    if width is None:
        yield shown
        return
    indent = len(shown) - len(shown.lstrip()) + len("    ")
    for pieces in wrapped([(shown, "")], width, indent):
        yield "".join(text for text, _ in pieces)


def _lines(verification: Verification, language: Language, today: date | None) -> Iterator[str]:
    pin = verification.pin
    state = _state(verification).say(language)
    # The state says the same of a text that is replaced, or is to be, and more exactly.
    stage, told = "", stage_words(verification.stage, pin.document, today)
    is_said = verification.state is State.SUPERSEDED and told is verification.stage.text
    if not is_said and not verification.is_to_be_replaced:
        stage = f" ({told.say(language)})"
    # Two municipalities may have decisions of one id.
    whose = f"{pin.municipality}:" if pin.is_of_another else ""
    yield without_personal_data(f"{pin.document.id}: {state}{stage} [{whose}{pin.decision.id}]")
    for change in _heaviest(verification.changes):
        yield f"  {LEVEL_NAMES[change.level].say(language)} {change.message.say(language)}"
        if change.accepted:
            yield f"    {accepted_note(change.accepted, language)}"
    if verification.cancelled:
        yield f"  {_CANCELLED.say(language, {'names': list(verification.cancelled)})}"
    if verification.uncertain:
        yield f"  {_UNCERTAIN.say(language, {'names': list(verification.uncertain)})}"


def _state(verification: Verification) -> Text:
    """What became of an adopted text."""
    told = (said for is_so, said in _particulars(verification) if is_so)
    return next(told, _STATES[verification.state])


def _particulars(verification: Verification) -> Iterator[tuple[bool, Text]]:
    """Yield what may be said more exactly than by the state, and whether it is so."""
    state, is_prepared = verification.state, verification.is_prepared
    is_unknown, is_identical = state is State.UNKNOWN, state is State.IDENTICAL
    is_wrong = verification.digest != verification.pin.digest
    levels = {change.level for change in verification.changes}
    yield verification.is_unsure, _UNSURE
    yield verification.is_accepted, _ACCEPTED
    yield is_unknown and is_prepared, _PREPARED
    yield is_unknown and not verification.pin.is_verifiable, _FOREIGN
    yield is_identical and is_wrong, _WRONG_DIGEST
    yield is_identical and bool(verification.cancelled) and not is_prepared, _GIVEN_UP
    yield verification.is_to_be_replaced, _TO_BE_REPLACED
    yield state is State.CHANGED and levels.isdisjoint(_HEAVY), _TO_JUDGE


def _heaviest(changes: Sequence[Change]) -> Sequence[Change]:
    """Return the changes that matter, all of them when none does."""
    return [change for change in changes if change.level in _WEIGHTS] or changes
