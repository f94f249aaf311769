"""A statutory plan none of whose sections seems to hold something that the law asks for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.law import statutory_contents
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.plans import FROM_PROPOSED
from hyvinvointi.model import Program

RULE = Rule(
    "HV408",
    "statutory-content-missing",
    Text(
        "Minkään osion otsikko ei kerro lain edellyttämästä sisällöstä: {content} ({basis}).",
        "Ingen dels rubrik nämner ett innehåll som lagen kräver: {content} ({basis}).",
        "No section seems to hold what the law asks for: {content} ({basis}).",
    ),
    Text(
        "Lisää osio, jos asia puuttuu. Jos se on toisennimisessä osiossa, ota lain sana otsikkoon.",
        "Lägg till en del om saken saknas. Finns den i en del med annat namn, ta med lagens ord i rubriken.",
        "Add a section if it is missing. If it stands in a section of another name, use the word of the law in its title.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each statutory content that no title of a section speaks of.

    A plan without sections is not laid out by contents, and nothing is guessed of it.
    """
    if program.status not in FROM_PROPOSED or not program.sections:
        return
    titles = "\n".join(
        title.casefold()
        for section in program.sections
        for title in (section.title.values.values() if section.title else ())
    )
    for content in statutory_contents().get(program.type or "", ()):
        if not any(stem in titles for stem in content.stems):
            args = {"content": content.name, "basis": content.basis}
            yield Finding(RULE, program.lacking, args, value=content.name.fi)
