"""A proposal that says what another organ decides."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.minutes.organs import is_name_of, kind_of_name, kinds, organ_of, subject_of
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ

RULE = Rule(
    "HV308",
    "proposal-of-another-organ",
    Text(
        "Ehdotuksen mukaan päättäjä on ”{named}”, mutta päätös on merkitty toimielimelle ”{organ}”.",
        "Enligt förslaget är det ”{named}” som beslutar, men beslutet har antecknats för organet ”{organ}”.",
        "The proposal says what “{named}” decides, but according to the field “organ”, the decision is made by “{organ}”.",
    ),
    Text(
        "Tarkista esityslistasta tai pöytäkirjasta päättävä toimielin ja korjaa ehdotus (proposal) tai toimielin (organ). Toisen toimielimen käsittely merkitään aikaisemmaksi käsittelyksi (earlier).",
        "Kontrollera i föredragningslistan eller protokollet vilket organ som behandlade ärendet, och rätta organet (organ) eller förslaget. Ett annat organs behandling anges som tidigare behandling (earlier).",
        "Check in the agenda or the minutes which body makes the decision and what is proposed to it. Then correct the field “organ” or the proposal. To refer to how another body considered the matter, use the field “earlier”.",
    ),
    inspected=Text(
        "Tarkista pöytäkirjasta päättävä toimielin. Jos virhe on vain tiedostossa, korjaa toimielin (organ) tai ehdotus. Jos virhe on pöytäkirjassa, merkitse siitä korjaus (corrections).",
        "Kontrollera i protokollet vilket organ som fattade beslutet. Om felet finns bara i filen, rätta organet (organ) eller förslaget. Ett fel i själva protokollet antecknas som en rättelse (corrections).",
        "Check in the minutes which body made the decision. If the error is only in the file, correct the field “organ” or the proposal. If it is in the minutes, record a correction (corrections).",
    ),
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when the first words of the proposal name another organ."""
    own = organ_of(decision, context)
    if own is None:
        return
    for passage in passages(decision, "proposal"):
        match = subject_of(passage.text)
        named = " ".join(match["name"].split()) if match else ""
        if match is None or not match["decides"] or (match["lead"] and not _is_above(named, own)):
            continue
        if _is_another(named, own, context):
            args = {"named": named, "organ": own.label}
            site = passage.site(match.start("name"), match.end("name"))
            yield Finding(RULE, site, args, related=noted(decision.site("organ")), value=named)
            return


def _is_above(name: str, own: Organ) -> bool:
    """Whether a name is of an organ that another one cannot give its powers to."""
    kind = kind_of_name(name)
    return kind == "council" or (kind == "executive" and own.type != "council")


def _is_another(name: str, own: Organ, context: NeighbourContext) -> bool:
    """A name of another kind of organ, or exactly the name of another one in the register.

    A committee may call itself by a part of its name, so that alone proves nothing.
    """
    if is_name_of(own, name):
        return False
    kind = kind_of_name(name)
    if kind is not None and kinds(own) and kind not in kinds(own):
        return True
    register = context.municipality(own)
    others = register.organs if register else ()
    return any(is_name_of(one, name) for one in others if one != own)
