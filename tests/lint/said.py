"""All that one finding says to its reader."""

from hyvinvointi.diagnostics import LANGUAGES, Diagnostic


def sentences(one: Diagnostic) -> str:
    spoken = [one.message, one.help, *(other.message for other in one.related)]
    spoken += [one.fix.title] if one.fix else []
    return " ".join(said.say(language) for said in spoken for language in LANGUAGES)
