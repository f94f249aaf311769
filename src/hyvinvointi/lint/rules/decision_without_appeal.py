"""A decision that says nothing of how it may be appealed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.stages import is_decided, is_secret
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import procedure
from hyvinvointi.model import Decision

RULE = Rule(
    "HV323",
    "decision-without-appeal",
    Text(
        "Päätöksestä ”{id}” puuttuu tieto muutoksenhausta.",
        "I beslutet ”{id}” anges ingenting om ändringssökande.",
        "The decision “{id}” does not say how to appeal.",
    ),
    Text(
        "Tarkista muutoksenhakuohje pöytäkirjasta ja merkitse esimerkiksi appeal: {appeal}. Jos päätös koskee vain valmistelua tai täytäntöönpanoa, kirjoita tyypiksi none (muutoksenhakukielto, {none}).",
        "Kontrollera i protokollet hur ändring söks, och ange sättet, t.ex. appeal: {appeal}. Om beslutet bara gäller beredning eller verkställighet, skriv type: none (besvärsförbud, {none}).",
        "Check the minutes, and add the field “appeal”, for example appeal: {appeal}. A decision that only prepares or implements a matter cannot be appealed against ({none} of the same act). For such a decision, write type: none.",
    ),
    draft=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta, miten päätökseen haetaan muutosta, ja merkitse se, esimerkiksi appeal: {appeal}. Jos päätös koskee vain valmistelua tai täytäntöönpanoa, kirjoita tyypiksi none (muutoksenhakukielto, {none}). Jos muutoksenhakuohjetta ei ole annettu, se on annettava.",
        "Kontrollera i protokollet hur ändring söks, och ange sättet, t.ex. appeal: {appeal}. Om beslutet bara gäller beredning eller verkställighet, skriv type: none (besvärsförbud, {none}). Om ingen anvisning har getts ska en sådan ges.",
        "Check what the minutes say about how to appeal, and record it, for example appeal: {appeal}. If the decision only prepares or implements a matter, write type: none (see {none} of the same act). If no instructions have been given, give them now.",
    ),
)

_APPEAL = Text(*["[{{type: {type}, ground: {ground}}}]"] * 3)
_SECTION = Text("{number} §", "{number} §", "section {number}")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an item has been decided and `appeal` is missing.

    Of a secret matter nothing more than its mention stands in the file.
    """
    if is_decided(decision) and not is_secret(decision) and not decision.has("appeal"):
        organ = organ_of(decision, context)
        is_council = organ is not None and organ.type == "council"
        type_ = "municipal-appeal" if is_council else "rectification"
        law = procedure(decision, context)
        args: dict[str, object] = {
            "id": decision.label,
            "appeal": Message(_APPEAL, {"type": type_, "ground": law.provision(type_)}),
            "none": Message(_SECTION, {"number": law.sections["none"]}),
        }
        yield Finding(RULE, decision.lacking, args)
