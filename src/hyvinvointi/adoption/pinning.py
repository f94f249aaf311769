"""Pinning: a decision says exactly which text it adopted."""

from collections.abc import Callable, Mapping
from typing import Any

from hyvinvointi.adoption import splicing
from hyvinvointi.adoption.decisions import is_adopting, is_decided
from hyvinvointi.adoption.directory import Directory
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.diagnostics import Message, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model.lifecycle import is_inspected
from hyvinvointi.schema.canonical import PREFIX
from hyvinvointi.schema.layout import kept_laid_out
from hyvinvointi.source import Document, read
from hyvinvointi.source.editor import splice

_NOT_A_DECISION = Text(
    "”{id}” ei ole päätös, joten se ei voi hyväksyä mitään.",
    "”{id}” är inte ett beslut och kan inte godkänna något.",
    "“{id}” is not a decision and cannot adopt anything.",
)
_NOT_ADOPTABLE = Text(
    "”{id}” ei ole ohjelma eikä strategia; päätös hyväksyy vain sellaisia.",
    "”{id}” är varken ett program eller en strategi; ett beslut godkänner bara sådana.",
    "“{id}” is neither a programme nor a strategy; a decision adopts only these.",
)
_UNREADABLE = Text(
    "Asiakirjaa {path} ei voi lukea kokonaan; aja hyvinvointi lint ja korjaa se ensin.",
    "Dokumentet {path} kan inte läsas i sin helhet; kör hyvinvointi lint och rätta det först.",
    "The document {path} cannot be read completely; run hyvinvointi lint and correct it first.",
)
_NOT_ADOPTING = Text(
    "Päätös ”{id}” ei hyväksynyt esitystä tai se on kumottu, joten se ei voi hyväksyä tekstiä.",
    "Beslutet ”{id}” godkände inte förslaget eller har upphävts och kan inte godkänna en text.",
    "The decision “{id}” did not accept the proposal or has been overturned, so it cannot adopt a text.",
)
_ADVISORY = Text(
    "Päätöksen ”{id}” on tehnyt vaikuttamistoimielin, jolla ei ole päätösvaltaa, joten se ei voi hyväksyä tekstiä.",
    "Beslutet ”{id}” har fattats av ett påverkansorgan, som saknar beslutanderätt, och kan inte godkänna en text.",
    "The decision “{id}” was made by an advisory body, which has no power of decision, so it cannot adopt a text.",
)
_NOT_THEIRS = Text(
    "Asiakirja ”{document}” ei kuulu organisaatiolle, joka teki päätöksen ”{id}”. Jos suunnitelma on myös sen, lisää organisaatio asiakirjan kenttään municipalities: {municipality}.",
    "Dokumentet ”{document}” hör inte till den organisation som fattade beslutet ”{id}”. Om planen också är den organisationens, lägg till organisationen i dokumentets municipalities: {municipality}.",
    "“{document}” does not belong to the organisation that made the decision “{id}”. If the plan is also that organisation’s, add it to municipalities in the document: {municipality}.",
)
_FOREIGN = Text(
    "Päätöksellä ”{id}” on asiakirjasta ”{document}” tiiviste, jonka muotoa tämä versio ei tunne. "
    "Jos sen on merkinnyt uudempi ohjelmaversio, käytä sitä. Jos tiiviste on väärä, poista siitä digest ja blob ja aja komento uudelleen.",
    "Beslutet ”{id}” har en kontrollsumma av ”{document}” i en form som den här versionen inte "
    "känner till. Om den har skrivits av en nyare version av programvaran, använd den. Om kontrollsumman är fel, ta bort digest och blob och kör kommandot på nytt.",
    "The decision “{id}” has a digest of “{document}” in a format that this version does not know. If a newer version of the software recorded it, use that version. If the digest is wrong, remove digest and blob and run the command again.",
)
_FOREIGN_AND_LOCKED = Text(
    "Päätöksellä ”{id}” on asiakirjasta ”{document}” tiiviste, jonka muotoa tämä versio ei tunne. Jos sen on merkinnyt uudempi ohjelmaversio, käytä sitä. Pöytäkirja on tarkastettu, joten väärän tiivisteen saa vaihtaa vain korjauksena, joka merkitään päätökseen (corrections).",
    "Beslutet ”{id}” har en kontrollsumma av ”{document}” i en form som den här versionen inte känner till. Om den har skrivits av en nyare version av programvaran, använd den. Protokollet är justerat, och därför får en felaktig kontrollsumma bara ersättas genom en rättelse som antecknas i beslutet (corrections).",
    "The decision “{id}” has a digest of “{document}” in a format that this version does not know. If a newer version of the software recorded it, use that version. The minutes have been inspected, so a wrong digest may be replaced only as a correction that is recorded in the decision (corrections).",
)
_PROPOSING = Text(
    "Päätös ”{id}” vain esittää asiakirjaa ”{document}” toiselle toimielimelle (role: propose). "
    "Hyväksyvän toimielimen päätös hyväksyy sen.",
    "Beslutet ”{id}” föreslår bara dokumentet ”{document}” för ett annat organ (role: propose). "
    "Det godkännande organets beslut godkänner det.",
    "The decision “{id}” only proposes “{document}” to another body (role: propose). "
    "It is adopted by the decision of the adopting body.",
)
_LOCKED = Text(
    "Päätöksen ”{id}” pöytäkirja on tarkastettu, ja se hyväksyi asiakirjasta ”{document}” toisen "
    "tekstin. Muutettu teksti tarvitsee uuden päätöksen.",
    "Protokollet för beslutet ”{id}” är justerat, och det godkände en annan text av ”{document}”. "
    "Den ändrade texten behöver ett nytt beslut.",
    "The minutes of the decision “{id}” are inspected, and it adopted another text of “{document}”. "
    "The changed text needs a new decision.",
)
_HELD = Text(
    "Päätös ”{id}” on tehty, ja se hyväksyi asiakirjasta ”{document}” toisen tekstin. Muutettu teksti "
    "tarvitsee uuden päätöksen. Jos päätökseen kirjattiin väärä teksti, poista siitä digest ja blob "
    "ja aja komento uudelleen.",
    "Beslutet ”{id}” är fattat, och det godkände en annan text av ”{document}”. Den ändrade texten "
    "behöver ett nytt beslut. Om fel text antecknades i beslutet, ta bort digest och blob och kör "
    "kommandot på nytt.",
    "The decision “{id}” has been made, and it adopted another text of “{document}”. The changed text needs a new decision. If the wrong text was recorded, remove digest and blob from the decision and run the command again.",
)
_NOT_NAMED = Text(
    "Päätöksen ”{id}” pöytäkirja on tarkastettu, eikä se hyväksy asiakirjaa ”{document}”. Merkitse "
    "teksti siihen päätökseen, jolla se hyväksyttiin. Jos asiakirja puuttuu päätöksestä virheen "
    "takia, lisää se kohtaan adopts, merkitse korjaus (corrections) ja aja komento uudelleen.",
    "Protokollet för beslutet ”{id}” är justerat, och beslutet godkänner inte ”{document}”. Anteckna "
    "texten i det beslut som godkände den. Om dokumentet saknas i beslutet på grund av ett fel, lägg "
    "till det under adopts, anteckna rättelsen (corrections) och kör kommandot på nytt.",
    "The minutes of the decision “{id}” are inspected, and it does not adopt “{document}”. Record the "
    "text in the decision that adopted it. If the document is missing from the decision by mistake, "
    "add it to adopts, record the correction (corrections) and run the command again.",
)
_BY_HAND = Text(
    "Tiedostoa {path} ei voi täydentää rikkomatta sen muotoa. Lisää kohtaan adopts: {entry}",
    "Filen {path} kan inte kompletteras utan att dess form bryts. Lägg till under adopts: {entry}",
    "The file {path} cannot be completed without breaking its layout. Add to adopts: {entry}",
)

Name = Callable[[Document], str]
"""Returns the blob id of a document's file."""


def pinned(
    decision: Document,
    document: Document,
    directory: Directory,
    name: Name,
    committed: Document | None = None,
) -> bytes:
    """Return the content of a decision that pins a document as it stands, in full.

    The same content when it is pinned already. `committed` is the decision as Git holds it: minutes
    that stand there inspected adopt what they name, and nothing else later. Raises `WorkError` when
    the decision cannot adopt the document, or when its file cannot be patched.
    """
    _require_sound(decision, document)
    if directory.is_advice(decision, str(decision.data.get("organ"))):
        raise WorkError(Message(_ADVISORY, {"id": decision.id}))
    _require_theirs(decision, document, directory)
    reference = _reference(decision, document, directory)
    index = _index(decision, document, directory, "adopt")
    known = decision.value(("adopts", index)) if index is not None else {}
    digest = directory.digest(document)
    if known.get("digest") == digest and known.get("blob"):
        return decision.content
    if index is None and _index(decision, document, directory, "propose") is not None:
        raise WorkError(Message(_PROPOSING, {"id": decision.id, "document": document.id}))
    if index is None and committed is not None and is_inspected(committed.data):
        raise WorkError(Message(_NOT_NAMED, {"id": decision.id, "document": document.id}))
    if known.get("digest") not in {None, digest} and is_decided(decision.data):
        is_known = str(known["digest"]).startswith(PREFIX)
        if is_inspected(decision.data):
            text = _LOCKED if is_known else _FOREIGN_AND_LOCKED
        else:
            text = _HELD if is_known else _FOREIGN
        raise WorkError(Message(text, {"id": decision.id, "document": document.id}))
    entry = {"digest": digest, "blob": name(document)}
    if index is None:
        entry = {"document": reference, "role": "adopt", **entry}
    return _patched(decision, index, entry)


def _require_sound(decision: Document, document: Document) -> None:
    for one in (decision, document):
        if one.broken or any(found.rule.draft is Severity.ERROR for found in one.findings):
            raise WorkError(Message(_UNREADABLE, {"path": one.path}))
    if decision.kind != "decision":
        raise WorkError(Message(_NOT_A_DECISION, {"id": decision.id or decision.path}))
    if document.kind not in ADOPTABLE:
        raise WorkError(Message(_NOT_ADOPTABLE, {"id": document.id or document.path}))
    if not is_adopting(decision.data):
        raise WorkError(Message(_NOT_ADOPTING, {"id": decision.id}))


def _require_theirs(decision: Document, document: Document, directory: Directory) -> None:
    """Raise `WorkError` unless the plan is one of the municipality whose organ decided."""
    municipality = directory.municipality_of(decision)
    if municipality not in directory.adopters_of(document):
        args = {"id": decision.id, "document": document.id, "municipality": municipality}
        raise WorkError(Message(_NOT_THEIRS, args))


def _reference(decision: Document, document: Document, directory: Directory) -> str:
    home = directory.municipality_of(document)
    is_own = home == directory.municipality_of(decision)
    return str(document.id) if is_own else f"{home}:{document.id}"


def _index(decision: Document, document: Document, directory: Directory, role: str) -> int | None:
    """Return which item of `adopts` names a document in a role."""
    items = decision.value(("adopts",))
    for index, one in enumerate(items if isinstance(items, list) else []):
        if isinstance(one, dict) and one.get("role") == role:
            named = directory.find(one.get("document"), decision)
            if named is not None and named.path == document.path:
                return index
    return None


def _patched(decision: Document, index: int | None, entry: Mapping[str, str]) -> bytes:
    """Patch the text, and believe it only when it then reads as meant and nothing else changed."""
    shown = "{" + ", ".join(f"{key}: {value}" for key, value in entry.items()) + "}"
    content = splice(decision.content, splicing.edits(decision, index, entry))
    after = read(decision.path, content)
    if after.broken or after.data != _meant(decision.data, index, entry):
        raise WorkError(Message(_BY_HAND, {"path": decision.path, "entry": shown}))
    return kept_laid_out(decision, content)


def _meant(data: dict[str, Any], index: int | None, entry: Mapping[str, str]) -> dict[str, Any]:
    items = [*(data.get("adopts") or [])]
    if index is None:
        items.append(dict(entry))
    else:
        items[index] = items[index] | entry
    return data | {"adopts": items}
