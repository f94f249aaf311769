"""What can be wrong with suppression comments: the codes `HV911` to `HV914`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import Message, Rule, Severity, Text

NO_REASON = Rule(
    "HV911",
    "suppression-without-reason",
    Text(
        "Ohituskommentista puuttuu perustelu, joten se ei ohita mitään.",
        "Ignoreringskommentaren saknar motivering och ignorerar därför ingenting.",
        "The suppression gives no reason and therefore suppresses nothing.",
    ),
    Text(
        "Kirjoita sulkeiden jälkeen, miksi huomautus ei tässä päde.",
        "Skriv efter parentesen varför anmärkningen inte gäller här.",
        "Write behind the bracket why the finding does not apply here.",
    ),
)
NO_ITEM = Rule(
    "HV912",
    "suppression-without-item",
    Text(
        "Omalla rivillään oleva ohituskommentti ei sano, mitä kohtaa se koskee.",
        "En ignoreringskommentar på egen rad säger inte vilken punkt den gäller.",
        "A suppression on a line of its own does not say which item it is about.",
    ),
    Text(
        "Kirjoita ennen perustelua kohdan tunnus ja kaksoispiste: # hyv: ignore[…] tp-12: perustelu.",
        "Skriv punktens id och ett kolon före motiveringen: # hyv: ignore[…] tp-12: motivering.",
        "Write the id of the item and a colon before the reason: # hyv: ignore[…] tp-12: reason.",
    ),
)
NOT_SUPPRESSIBLE = Rule(
    "HV913",
    "suppression-of-unknown-rule",
    Text(
        "”{slug}” ei ole sellaisen säännön nimi, jonka voi ohittaa.",
        "”{slug}” är inte namnet på en regel som kan ignoreras.",
        "“{slug}” is not the name of a rule that can be suppressed.",
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
        "Säännön ”{slug}” ohitus ei enää ohita mitään.",
        "Ignoreringen av regeln ”{slug}” har ingen verkan längre.",
        "The suppression of “{slug}” suppresses nothing any more.",
    ),
    Text("Poista se.", "Ta bort den.", "Remove it."),
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
