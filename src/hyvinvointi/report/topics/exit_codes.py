"""What exit codes mean."""

import re
from collections.abc import Iterator
from functools import partial

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.report.topics.topic import Topic, joined

CODES = {
    0: Text(
        "Työ on tehty, eikä mikään ole vakavampaa kuin --fail-on sallii.",
        "Arbetet är gjort, och ingenting är allvarligare än --fail-on tillåter.",
        "The work is done, and nothing is more serious than --fail-on allows.",
    ),
    1: Text(
        "Jokin huomautus, muutos tai myöhästyminen on vakavampi kuin --fail-on sallii; fmt --check ja --diff: tiedostoja aseteltaisiin.",
        "Någon anmärkning, ändring eller försening är allvarligare än --fail-on tillåter; fmt --check "
        "och --diff: filer skulle få ny layout.",
        "A finding, change or delay is more serious than --fail-on allows; fmt --check and --diff: files would get a new layout.",
    ),
    2: Text(
        "Työtä ei voitu tehdä: komentorivi tai asetukset eivät kelpaa, tiedostoa tai Git-versiota ei "
        "ole, tai asiakirjaa ei voi lukea. Syy kerrotaan yhdellä rivillä.",
        "Arbetet kunde inte utföras: kommandoraden eller inställningarna är inte giltiga, en fil eller en Git-version saknas, eller ett dokument kan inte läsas. Orsaken anges på en rad.",
        "The work could not be done: the command line or the settings are not valid, a file or a Git revision is missing, or a document cannot be read. One line says why.",
    ),
    130: Text(
        "Ajo keskeytettiin (Ctrl-C). Tiedostot ovat joko entisiä tai uusia, eivät puolikkaita.",
        "Körningen avbröts (Ctrl-C). Filerna är antingen de gamla eller de nya, inte halva.",
        "The run was interrupted (Ctrl-C). Files are the old ones or the new ones, never half of each.",
    ),
}
NAME = Text("Paluuarvo", "Slutkod", "Exit code")
_ASKED = re.compile(
    r"(?:(?:exit|exit[ -]code|paluuarvo|slutkod)[ =:]*)?([0-9]{1,3})\Z", re.IGNORECASE
)


def meanings(word: str) -> Iterator[Topic]:
    """Yield the exit code that a word is: `2`, `exit 2`, `paluuarvo 2`."""
    asked = _ASKED.match(word.strip())
    if asked and int(asked[1]) in CODES:
        yield topic(int(asked[1]))


def topic(code: int) -> Topic:
    """Return what an exit code means."""
    return Topic(str(code), CODES[code], partial(_page, code))


def _page(code: int, language: Language) -> str:
    return joined(f"# {NAME.say(language)} {code}", CODES[code].say(language))
