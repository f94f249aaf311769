"""A statutory plan none of whose sections seems to hold something that the law asks for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.law.citations import citation_text
from hyvinvointi.law.contents import statutory_contents
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.plans import FROM_PROPOSED
from hyvinvointi.model import Program

RULE = Rule(
    "HV408",
    "statutory-content-missing",
    Text(
        "Minkään osion otsikossa ei mainita lain edellyttämää sisältöä: {content}. Peruste: {basis}.",
        "I avsnittens rubriker nämns inte följande innehåll, som lagen kräver: {content}. Grund: "
        "{basis}.",
        "The section titles do not mention this matter, which the law requires the plan to cover: {content}. Legal basis: {basis}.",
    ),
    Text(
        "Jos asia puuttuu, lisää osio. Jos asia on jo jossakin osiossa, käytä osion otsikossa lain sanoja.",
        "Lägg till ett avsnitt om innehållet saknas. Om det behandlas i ett avsnitt med en annan "
        "rubrik, använd lagens ord i rubriken.",
        "Add a section on the matter. If a section already covers it, use the wording of the law in the title of the section.",
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
            basis = citation_text(content.number, content.provision)
            args = {"content": content.name, "basis": basis}
            yield Finding(RULE, program.lacking, args, value=content.name.fi)
