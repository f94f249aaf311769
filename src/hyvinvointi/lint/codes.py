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
        "The comment that should suppress a finding gives no reason, so it has no effect.",
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
        "Ohituskommentti on omalla rivillään eikä kerro, mitä kohtaa se koskee, joten huomautusta ei ohiteta.",
        "Ignoreringskommentaren står på en egen rad men anger inte vilken punkt den gäller och har därför ingen verkan.",
        "The comment stands on its own line but does not say which item it is about, so it has no effect.",
    ),
    Text(
        "Kirjoita ennen perustelua kohdan tunnus ja kaksoispiste, esimerkiksi # hyv: ignore[…] tp-12: perustelu.",
        "Skriv punktens id och ett kolon före motiveringen, t.ex. # hyv: ignore[…] tp-12: motivering.",
        "Write the ID of the item and a colon before the reason, for example # hyv: ignore[…] tp-12: reason.",
    ),
)
NOT_SUPPRESSIBLE = Rule(
    "HV913",
    "suppression-of-unknown-rule",
    Text(
        "Sääntöä ”{slug}” ei voi ohittaa.",
        "Regeln ”{slug}” kan inte ignoreras.",
        "The rule “{slug}” cannot be suppressed.",
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
        "Säännön ”{slug}” ohituskommentti on tarpeeton: tässä ei ole huomautusta, jota se ohittaisi.",
        "Ignoreringskommentaren för regeln ”{slug}” är onödig: här finns ingen anmärkning att ignorera.",
        "The comment that suppresses the rule “{slug}” has no effect: there is no finding here to suppress.",
    ),
    Text(
        "Poista ohituskommentti. Jos se on väärässä paikassa, siirrä se sille riville, jota se koskee.",
        "Ta bort ignoreringskommentaren. Om den står på fel ställe, flytta den till den rad som den gäller.",
        "Remove the comment. If it is in the wrong place, move it to the line that it is about.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)

REMOVE = Message(Text("Poista ohitus", "Ta bort ignoreringen", "Remove the comment"))
NEAREST = Text(
    "Sellaista sääntöä ei ole. Jos tarkoitit sääntöä ”{suggestion}”, korjaa nimi. Muuten poista kommentti.",
    "Det finns ingen sådan regel. Om du menade ”{suggestion}”, rätta regelns namn. Ta annars bort kommentaren.",
    "There is no such rule. If you meant “{suggestion}”, correct the name. Otherwise, remove the comment.",
)
PROTECTED = Text(
    "Huomautuksia tiedoston lukemisesta, rakenteesta, hyväksynnästä ja tietosuojasta ei voi ohittaa. Korjaa virhe ja poista kommentti.",
    "Anmärkningar om oläsliga filer, struktur, godkännande och skyddet av personuppgifter kan inte ignoreras. Rätta felet och ta bort kommentaren.",
    "Findings about unreadable files, structure, adoption and privacy cannot be suppressed. Correct the problem, and remove the comment.",
)
UNKNOWN = Text(
    "Sellaista sääntöä ei ole. Korjaa säännön nimi tai poista kommentti. Sääntöjen nimet näyttää komento: hyvinvointi rules.",
    "Det finns ingen sådan regel. Rätta regelns namn eller ta bort kommentaren. Reglernas namn "
    "visas med kommandot: hyvinvointi rules.",
    "There is no such rule. Correct the name of the rule, or remove the comment. To see the names of the rules, run: hyvinvointi rules.",
)
