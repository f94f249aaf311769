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
        "The comment that suppresses a finding gives no reason, so it has no effect.",
    ),
    Text(
        "Kirjoita sulkumerkin jälkeen, miksi huomautus ei tässä ole aiheellinen.",
        "Skriv efter hakparentesen varför anmärkningen inte gäller här.",
        "After the closing bracket, say why the finding does not apply here.",
    ),
)
NO_ITEM = Rule(
    "HV912",
    "suppression-without-item",
    Text(
        "Omalla rivillään olevasta ohituskommentista puuttuu tieto siitä, mitä kohtaa se koskee.",
        "Av en ignoreringskommentar på en egen rad ska det framgå vilken punkt den gäller.",
        "The comment that suppresses a finding is on its own line, but it does not say which item it is about.",
    ),
    Text(
        "Kirjoita ennen perustelua kohdan tunnus ja kaksoispiste, esimerkiksi # hyv: ignore[…] tp-12: perustelu.",
        "Skriv punktens id och ett kolon före motiveringen: # hyv: ignore[…] tp-12: motivering.",
        "Write the ID of the item and a colon before the reason: # hyv: ignore[…] tp-12: reason.",
    ),
)
NOT_SUPPRESSIBLE = Rule(
    "HV913",
    "suppression-of-unknown-rule",
    Text(
        "Sääntöä ”{slug}” ei voi ohittaa.",
        "Regeln ”{slug}” finns inte eller kan inte ignoreras.",
        "The rule “{slug}” cannot be suppressed or does not exist.",
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
        "Ignoreringskommentaren för regeln ”{slug}” har inte längre någon verkan.",
        "The comment that suppresses the rule “{slug}” no longer has any effect.",
    ),
    Text("Poista ohituskommentti.", "Ta bort ignoreringskommentaren.", "Remove the comment."),
    Severity.WARNING,
    Severity.WARNING,
)

REMOVE = Message(Text("Poista ohitus", "Ta bort ignoreringen", "Remove the comment"))
NEAREST = Text(
    "Sellaista sääntöä ei ole. Tarkoititko ”{suggestion}”?",
    "Menade du ”{suggestion}”?",
    "Did you mean “{suggestion}”?",
)
PROTECTED = Text(
    "Sääntö koskee tiedoston lukemista, rakennetta, hyväksyntää tai yksityisyyttä. Korjaa virhe ja poista kommentti.",
    "Anmärkningar om läsning, struktur, godkännande och integritet kan inte ignoreras utan måste "
    "åtgärdas.",
    "You must correct findings about reading files, structure, adoption and privacy.",
)
