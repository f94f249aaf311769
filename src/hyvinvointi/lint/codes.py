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
        "Kirjoita sulkevan hakasulkeen jälkeen, miksi huomautus ei tässä ole aiheellinen.",
        "Skriv efter den avslutande hakparentesen varför anmärkningen inte gäller här.",
        "After the closing square bracket, say why the finding does not apply here.",
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
        "Ohituskommentti ei ohita mitään: {reason}.",
        "Ignoreringskommentaren har ingen verkan: {reason}.",
        "The comment that should suppress a finding has no effect: {reason}.",
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
        "The comment meant to suppress the rule “{slug}” has no effect: there is no finding here to suppress.",
    ),
    Text(
        "Jos ohituskommentti on väärässä paikassa, siirrä se sille riville, jota se koskee. Muuten poista kommentti.",
        "Om ignoreringskommentaren står på fel ställe, flytta den till den rad som den gäller. Ta annars bort kommentaren.",
        "If the comment is in the wrong place, move it to the line that it is about. If not, remove it.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)

NO_RULE = Text(
    "sääntöä ”{slug}” ei ole",
    "regeln ”{slug}” finns inte",
    "there is no rule “{slug}”",
)
PROTECTED_RULE = Text(
    "sääntöä ”{slug}” ei voi ohittaa",
    "regeln ”{slug}” kan inte ignoreras",
    "the rule “{slug}” cannot be suppressed",
)
REMOVE = Message(Text("Poista ohitus", "Ta bort ignoreringen", "Remove the comment"))
NEAREST = Text(
    "Jos tarkoitit sääntöä ”{suggestion}”, korjaa nimi. Muuten poista kommentti.",
    "Om du menade ”{suggestion}”, rätta regelns namn. Ta annars bort kommentaren.",
    "If you meant “{suggestion}”, correct the name. Otherwise, remove the comment.",
)
PROTECTED = Text(
    "Huomautuksia tiedoston lukemisesta, rakenteesta, hyväksynnästä ja tietosuojasta ei voi ohittaa. Korjaa virhe ja poista kommentti.",
    "Anmärkningar om oläsliga filer, struktur, godkännande och skyddet av personuppgifter kan inte ignoreras. Rätta felet och ta bort kommentaren.",
    "Findings about unreadable files, structure, adoption and privacy cannot be suppressed. Correct the problem, and remove the comment.",
)
UNKNOWN = Text(
    "Korjaa säännön nimi tai poista kommentti. Sääntöjen nimet näyttää komento: hyvinvointi rules",
    "Rätta regelns namn eller ta bort kommentaren. Reglernas namn visas med kommandot ”hyvinvointi rules”.",
    "Correct the name of the rule, or remove the comment. To see the names of the rules, run this command: hyvinvointi rules",
)
