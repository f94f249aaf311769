"""What became of adopted texts, for people and for programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from hyvinvointi import visible
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import Change
from hyvinvointi.diff.telling import LEVEL_NAMES
from hyvinvointi.diff.verification import Standing, Verification
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report.changes_json import change_data
from hyvinvointi.report.encoding import as_json
from hyvinvointi.workspace import Workspace

_STANDINGS = {
    Standing.IDENTICAL: Text("on ennallaan", "är oförändrat", "is identical"),
    Standing.EDITORIAL: Text(
        "on muuttunut vain toimituksellisesti",
        "har ändrats endast redaktionellt",
        "has editorial changes only",
    ),
    Standing.CHANGED: Text(
        "on muuttunut asiallisesti", "har ändrats i sak", "has changed in substance"
    ),
    Standing.SUPERSEDED: Text(
        "on hyväksytty myöhemmin uudelleen",
        "har senare godkänts på nytt",
        "has been adopted again later",
    ),
    Standing.UNPINNED: Text(
        "on hyväksytty ilman tiivistettä, joten sitä ei voi tarkistaa",
        "har godkänts utan kontrollsumma och kan inte kontrolleras",
        "was adopted without a digest and cannot be verified",
    ),
    Standing.UNKNOWN: Text(
        "on muuttunut, mutta hyväksyttyä tekstiä ei voi lukea, joten muutosta ei voi arvioida",
        "har ändrats, men den godkända texten kan inte läsas, så ändringen går inte att bedöma",
        "has changed, but the adopted text cannot be read, so nobody can tell how",
    ),
}
_FOREIGN = Text(
    "on hyväksytty tiivisteellä, jonka muotoa tämä versio ei tunne, joten sitä ei voi tarkistaa",
    "har godkänts med en kontrollsumma i en form som den här versionen inte känner till, och kan "
    "inte kontrolleras",
    "was adopted with a digest in a form that this version does not know, and cannot be verified",
)
_UNSURE = Text(
    "jää arvioimatta, koska päätöstä, jolla se on ehkä hyväksytty uudelleen, ei voi lukea tai siinä "
    "ei ole kokouksen päivää",
    "kan inte bedömas, eftersom ett beslut som kan ha godkänt det på nytt inte går att läsa eller "
    "saknar mötets dag",
    "cannot be judged: a decision that may have adopted it again cannot be read, or has no day",
)
_PREPARED = Text(
    "on muuttunut sen jälkeen, kun se liitettiin päätökseen",
    "har ändrats sedan det fogades till beslutet",
    "has changed since it was put into the decision",
)
_WRONG_DIGEST = Text(
    "on ennallaan, mutta päätökseen kirjattu tiiviste ei ole sen",
    "är oförändrat, men kontrollsumman i beslutet är inte dess",
    "is identical, but the digest in the decision is not its digest",
)
_CANCELLED = Text(
    "Hyväksymisen jälkeen luovuttu: {names}",
    "Avstått från efter godkännandet: {names}",
    "Given up since: {names}",
)
_UNCERTAIN = Text(
    "Luovuttu ennen hyväksymistä tai sen jälkeen: {names}",
    "Avstått från före eller efter godkännandet: {names}",
    "Given up before or since: {names}",
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
_WEIGHTS = ("critical", "substantive", "review")


def verification_text(
    verifications: Sequence[Verification], documents: int, missing: int, language: Language
) -> str:
    """Return a line for each pin, below it what was changed or given up, and what was looked at.

    `missing` is how many adopted documents are not there, and how many files cannot be read.
    """
    lines = [line for one in verifications for line in _lines(one, language)]
    adopted = sum(not one.is_prepared for one in verifications)
    seen = _SEEN if adopted or missing else _NOTHING_SEEN
    lines.append(seen.say(language, {"texts": adopted, "documents": documents}))
    return "".join(f"{visible.text(line)}\n" for line in lines)


def verification_json(
    verifications: Sequence[Verification], workspace: Workspace, language: Language
) -> str:
    """Return one object; everything but `message` is the same in every language."""
    report = {
        "version": 1,
        "pins": [_pin(one, workspace, language) for one in verifications],
        "summary": {
            standing.value: sum(one.standing is standing for one in verifications)
            for standing in Standing
        },
        "gate": "failed" if any(one.fails for one in verifications) else "passed",
    }
    return as_json(report)


def _lines(one: Verification, language: Language) -> Iterator[str]:
    said = f"{_what_became_of(one).say(language)} ({one.stage.text.say(language)})"
    yield without_personal_data(f"{one.pin.document.id}: {said} [{one.pin.decision.id}]")
    for change in _told(one):
        yield f"  {LEVEL_NAMES[change.level].say(language)} {change.message.say(language)}"
    if one.cancelled:
        yield f"  {_CANCELLED.say(language, {'names': list(one.cancelled)})}"
    if one.uncertain:
        yield f"  {_UNCERTAIN.say(language, {'names': list(one.uncertain)})}"


def _what_became_of(one: Verification) -> Text:
    if one.is_unsure:
        return _UNSURE
    if one.standing is Standing.UNKNOWN and one.is_prepared:
        return _PREPARED
    if one.standing is Standing.UNKNOWN and not one.pin.is_verifiable:
        return _FOREIGN
    if one.standing is Standing.IDENTICAL and one.digest != one.pin.digest:
        return _WRONG_DIGEST
    return _STANDINGS[one.standing]


def _told(one: Verification) -> list[Change]:
    """The changes that people are told: those that matter, all of them when none does."""
    heavy = [change for change in one.changes if change.level in _WEIGHTS]
    return heavy or [*one.changes]


def _pin(one: Verification, workspace: Workspace, language: Language) -> dict[str, Any]:
    pin = one.pin
    return {
        "document": without_personal_data(pin.document.id or ""),
        "path": without_personal_data(pin.document.path),
        "municipality": pin.document.municipality,
        "decision": without_personal_data(pin.decision.id or ""),
        "organ": pin.organ,
        "date": pin.day.isoformat(),
        "paragraph": pin.paragraph,
        "stage": one.stage.value,
        "standing": one.standing.value,
        "under_review": one.is_under_review,
        "fails": one.fails,
        "adopted_digest": pin.digest,
        "digest": one.digest,
        "blob": pin.blob,
        "cancelled": list(one.cancelled),
        "cancelled_before_or_since": list(one.uncertain),
        "changes": [
            change_data(change, one.base or workspace, workspace, language)
            for change in one.changes
        ],
    }
