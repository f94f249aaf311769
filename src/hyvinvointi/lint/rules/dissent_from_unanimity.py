"""A dissent from a decision that is called unanimous."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Site, Text
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.persons import name_of, same_person
from hyvinvointi.lint.minutes.places import in_order, noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Dissent
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV313",
    "dissent-from-unanimity",
    Text(
        "Päätös on merkitty yksimieliseksi, mutta siihen on kirjattu eriävä mielipide.",
        "Beslutet har antecknats som enhälligt, men det finns en avvikande mening.",
        "The decision is recorded as unanimous, but a dissenting opinion is also recorded.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kuka jätti mielipiteen. Jos esittelijä, merkitse hänet (presenter). Jos ei kukaan, poista mielipide (dissents). Muuten korjaa tulos (outcome).",
        "Kontrollera den avvikande meningen i protokollet. Om föredraganden anmälde den, ange personen som föredragande (presenter). Om den inte finns i protokollet, ta bort den (dissents). Rätta annars utfallet (outcome).",
        "Check in the minutes whether anyone dissented, and who. If it was the presenter, name them in the field “presenter”. If it was someone else, correct the outcome. If nobody dissented, remove the dissenting opinion (dissents).",
    ),
    fact="contradicted-outcome",
)

_SAID = regex(
    r"[^.;\n]*\b(?:(?:jatti|jattivat|ilmoitti|ilmoittivat|merkitytti)\b[^.;\n]{0,40}\beriavan mielipi\w*"
    r"|(?:anmalde|anmaler|framforde|lamnade)\b[^.;\n]{0,40}\bavvikande (?:asikt|mening))\w*[^.;\n]*"
)
_DISSENT = ("eriavan mielipi", "avvikande ")
_OF_OTHERS = regex(r"§|\b(?:aiem|aikaisem|tidigare|esittelij|foredragan)")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an outcome is unanimous and there are dissents."""
    resolution = decision.resolution
    if resolution is None or resolution.outcome != "accepted-unanimously":
        return
    dissents = [one for one in resolution.dissents if not _is_presenters(one, decision, context)]
    if dissents:
        dissent, outcome = dissents[0].site(), resolution.site("outcome")
        site, other = in_order(decision.origin, dissent, outcome)
        yield Finding(RULE, site, related=noted(other), value=resolution.outcome)
    elif not resolution.dissents:
        for place in _said(decision, context):
            site = resolution.site("outcome")
            yield Finding(RULE, site, related=noted(place), value=resolution.outcome)
            return


def _said(decision: Decision, context: NeighbourContext) -> Iterator[Site]:
    """Yield where a text tells of a dissent that is not plainly the presenter's or of another time."""
    presenter = decision.presenter
    name = folded(name_of(presenter, decision, context)) if presenter else ""
    for passage in (
        *passages(decision.resolution, "text"),
        *passages(decision.handling, "notes"),
    ):
        plain = folded(passage.text)
        # The pattern tries every beginning of a sentence: 1 % of a cold lint.
        for match in _SAID.finditer(plain) if any(word in plain for word in _DISSENT) else ():
            is_presenters = any(part[:4] in match[0] for part in name.split())
            if not is_presenters and not _OF_OTHERS.search(match[0]):
                yield passage.site(*match.span())


def _is_presenters(dissent: Dissent, decision: Decision, context: NeighbourContext) -> bool:
    """Whether the presenter dissents: organs may be of one mind against the proposal."""
    person, presenter = dissent.person, decision.presenter
    if person is None or presenter is None:
        return False
    if same_person(person, presenter):
        return True
    if not (person.id or person.name):
        return bool(person.title) and folded(str(person.title)) == folded(str(presenter.title))
    if person.id and presenter.id:
        return False
    # Whichever of its names comes first.
    names = [sorted(folded(name_of(one, decision, context)).split()) for one in (person, presenter)]
    return bool(names[0]) and names[0] == names[1]
