"""What can be wrong with suppression comments: the codes `HV911` to `HV914`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import Message, Rule, Severity, Text

NO_REASON = Rule(
    "HV911",
    "suppression-without-reason",
    Text(
        "Ohituskommentista puuttuu perustelu, joten huomautusta ei ohiteta.",
        "Ignoreringskommentaren saknar motivering och har därför ingen verkan.",
        "The suppression gives no reason and therefore has no effect.",
    ),
    Text(
        "Kirjoita sulkumerkin jälkeen, miksi huomautus ei tässä ole aiheellinen.",
        "Skriv efter parentesen varför anmärkningen inte gäller här.",
        "Write after the bracket why the finding does not apply here.",
    ),
)
NO_ITEM = Rule(
    "HV912",
    "suppression-without-item",
    Text(
        "Omalla rivillään olevasta ohituskommentista puuttuu tieto siitä, mitä kohtaa se koskee.",
        "I en ignoreringskommentar på egen rad ska det framgå vilken punkt den gäller.",
        "A suppression on a line of its own does not say which item it concerns.",
    ),
    Text(
        "Kirjoita ennen perustelua kohdan tunnus ja kaksoispiste, esimerkiksi # hyv: ignore[…] tp-12: perustelu.",
        "Skriv punktens id och ett kolon före motiveringen: # hyv: ignore[…] tp-12: motivering.",
        "Write the id of the item and a colon before the reason: # hyv: ignore[…] tp-12: reason.",
    ),
)
NOT_SUPPRESSIBLE = Rule(
    "HV913",
    "suppression-of-unknown-rule",
    Text(
        "Sääntöä ”{slug}” ei ole tai sitä ei saa ohittaa.",
        "Regeln ”{slug}” finns inte eller kan inte ignoreras.",
        "There is no rule “{slug}” that can be suppressed.",
    ),
    Text(
        "{advice}",
        "{advice}",
        "{advice}",
    ),
)
UNUSED = Rule(
    "HV914",
    "unused-suppression",
    Text(
        "Säännön ”{slug}” ohituskommentti on tarpeeton: tässä ei ole enää mitään ohitettavaa.",
        "Ignoreringen av regeln ”{slug}” har inte längre någon verkan.",
        "The suppression of “{slug}” is unused: it no longer has any effect.",
    ),
    Text("Poista ohituskommentti.", "Ta bort ignoreringskommentaren.", "Remove the suppression."),
    Severity.WARNING,
    Severity.WARNING,
)

REMOVE = Message(Text("Poista ohitus", "Ta bort ignoreringen", "Remove the suppression"))
NEAREST = Text(
    "Tarkoititko ”{suggestion}”?", "Menade du ”{suggestion}”?", "Did you mean “{suggestion}”?"
)
PROTECTED = Text(
    "Lukemista, rakennetta, hyväksyntää ja yksityisyyttä koskevat huomautukset on korjattava.",
    "Anmärkningar om läsning, struktur, godkännande och integritet måste åtgärdas.",
    "Findings about reading, structure, adoption and privacy have to be corrected.",
)
