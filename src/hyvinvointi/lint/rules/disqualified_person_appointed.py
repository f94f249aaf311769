"""Somebody who is appointed in an item in which they were disqualified for another reason."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision
from hyvinvointi.model.common import PersonRole
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV353",
    "disqualified-person-appointed",
    Text(
        "Henkilö on merkitty esteelliseksi asiassa, jossa hänet nimettiin, mutta esteellisyyden perusteessa ei mainita nimeämistä.",
        "Den utsedda har antecknats som jävig i samma ärende, men valet nämns inte i jävsgrunden.",
        "The person is recorded as disqualified from considering the matter in which they were appointed, but the reason for the disqualification does not mention the appointment.",
    ),
    Text(
        "Tarkista nimet pöytäkirjasta ja korjaa virhe. Jos esteellinen oli itse ehdolla, kirjoita esteellisyyden perusteeksi (ground) ”asianosainen, ehdolla tehtävään”.",
        "Kontrollera i protokollet vem som var jävig och vem som utsågs, och rätta det som är fel. Om jävet berodde på att personen själv var föreslagen, skriv som grund (ground) ”part, föreslagen till uppdraget”.",
        "Check in the minutes who was disqualified and who was appointed, and correct whichever is wrong. If the person was a candidate, say so in the reason, for example ground: interested party (candidate for the position).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_DISQUALIFIED = Text(
    "Esteellisyys on kirjattu tähän.", "Jävet har antecknats här.", "The disqualification is here."
)
_OF_THE_CHOICE = regex(
    r"asianosai|ehdo(?:kas|kka|lla|tet)|hakija|vali(?:nta|nna|tta|tsem)|nime[at]|virka|viran"
    r"|\bpart\b|kandidat|sokande|foreslagen|valbar|\bval(?:et)?\b|utse|party|candidate|applicant"
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each appointee whose disqualification is not about the appointment.

    Who is a candidate is a party and leaves for that very reason (434/2003, 28 §). A missing ground
    mentions nothing, and is told by a rule of its own.
    """
    disqualified = decision.handling.disqualified if decision.handling else ()
    entries = [one for one in disqualified if one.has("ground") and not _is_of_the_choice(one)]
    for appointment in decision.appointments if entries else ():
        for person in appointment.persons:
            for entry in entries:
                if same_person(person, entry.person):
                    related = noted(entry.site("person"), _DISQUALIFIED)
                    yield Finding(RULE, person.site(), related=related)


def _is_of_the_choice(entry: PersonRole) -> bool:
    return any(_OF_THE_CHOICE.search(folded(one.text)) for one in passages(entry, "ground"))
