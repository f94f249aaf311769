"""What can be wrong with ids, references and the files of a workspace: `HV2xx` and `HV9xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import Rule, Severity, Text

DUPLICATE_ID = Rule(
    "HV201",
    "duplicate-id",
    Text(
        "Tunnus ”{id}” on jo käytössä.",
        "Id:t ”{id}” används redan.",
        "The id “{id}” is already in use (duplicate).",
    ),
    Text(
        "Anna toiselle oma pysyvä tunnus.",
        "Ge den andra en egen bestående id.",
        "Give one of them a permanent id of its own.",
    ),
)
REFERENCE_OF_WRONG_KIND = Rule(
    "HV202",
    "reference-of-wrong-kind",
    Text(
        "Tunnus ”{id}” on {found}, mutta tähän kuuluu {expected}.",
        "Id:t ”{id}” är {found}, men här ska stå {expected}.",
        "The id “{id}” names {found}, but here it should name {expected}.",
    ),
    Text(
        "Vaihda tunnus sellaiseen, jota tässä tarkoitetaan.",
        "Byt id:t till det som avses här.",
        "Give the id of what is meant here.",
    ),
)
UNKNOWN_REFERENCE = Rule(
    "HV203",
    "unknown-reference",
    Text(
        "Tunnusta ”{id}” ei ole: tässä viitataan kohteeseen {expected}.",
        "Id:t ”{id}” finns inte: här hänvisas till {expected}.",
        "There is no “{id}”: an unknown reference to {expected}.",
    ),
    Text("{advice}", "{advice}", "{advice}"),
)
MISSING_REGISTER = Rule(
    "HV204",
    "missing-register",
    Text(
        "Kunnan ”{id}” rekisteriä (kind: municipality) ei ole työtilassa.",
        "Registret för kommunen ”{id}” (kind: municipality) finns inte i arbetsytan.",
        "The register of the municipality “{id}” (kind: municipality) is not in the workspace.",
    ),
    Text(
        "Lisää municipality.yaml, jossa ovat kunnan toimielimet, yksiköt ja henkilöt.",
        "Lägg till municipality.yaml med kommunens organ, enheter och personer.",
        "Add a municipality.yaml with the organs, units and people of the municipality.",
    ),
)
MUNICIPALITY_NOT_SAID = Rule(
    "HV205",
    "municipality-not-said",
    Text(
        "Asiakirjasta puuttuu kenttä municipality, ja työtilassa on useita kuntia.",
        "Dokumentet saknar fältet municipality, och arbetsytan har flera kommuner.",
        "The document lacks the field municipality, and the workspace holds several.",
    ),
    Text(
        "Lisää municipality ja kunnan tunnus: {municipalities}.",
        "Lägg till municipality och kommunens id: {municipalities}.",
        "Add municipality and one of: {municipalities}.",
    ),
)
NOT_A_REGULAR_FILE = Rule(
    "HV901",
    "not-a-regular-file",
    Text(
        "Tiedosto ohitettiin: se on linkki työtilan ulkopuolelle tai muu kuin tavallinen tiedosto.",
        "Filen hoppades över: den är en länk ut ur arbetsytan eller ingen vanlig fil.",
        "Passed over: a link out of the workspace, or no regular file.",
    ),
    Text(
        "Korvaa se tavallisella tiedostolla tai poista se.",
        "Ersätt den med en vanlig fil eller ta bort den.",
        "Replace it by a regular file or remove it.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
UNREADABLE_FOLDER = Rule(
    "HV902",
    "unreadable-folder",
    Text(
        "Kansiota ei voi lukea: {reason}.",
        "Mappen kan inte läsas: {reason}.",
        "The folder cannot be read: {reason}.",
    ),
    Text(
        "Tarkista kansion käyttöoikeudet.",
        "Kontrollera mappens rättigheter.",
        "Check the permissions of the folder.",
    ),
)
YML_EXTENSION = Rule(
    "HV903",
    "yml-extension",
    Text(
        "Asiakirjan tiedostopääte on .yml; sitä ei lueta asiakirjaksi.",
        "Dokumentets filändelse är .yml; det läses inte som ett dokument.",
        "The document has the extension .yml and is not read as one.",
    ),
    Text(
        "Vaihda päätteeksi .yaml.",
        "Byt ändelsen till .yaml.",
        "Rename it to .yaml.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)

FIRST_HERE = Text("ensimmäinen on tässä", "den första finns här", "defined here first")
DEFINED_HERE = Text("määritelty tässä", "definieras här", "defined here")
NEAREST = Text(
    "Tarkoititko ”{suggestion}”? Muuten lisää se rekisteriin tai korjaa tunnus.",
    "Menade du ”{suggestion}”? Annars lägg till den i registret eller rätta id:t.",
    "Did you mean “{suggestion}”? Otherwise add it to the register or mend the id.",
)
NOTHING_NEAR = Text(
    "Lisää se työtilaan tai korjaa tunnus; vapaa teksti kirjoitetaan muotoon {{name: …}}.",
    "Lägg till den i arbetsytan eller rätta id:t; fri text skrivs som {{name: …}}.",
    "Add it to the workspace or mend the id; free text is written as {{name: …}}.",
)
ENTITIES = {
    "organ": Text("toimielin", "ett organ", "an organ"),
    "unit": Text("yksikkö", "en enhet", "a unit"),
    "person": Text("henkilö", "en person", "a person"),
    "municipality": Text("kunta", "en kommun", "a municipality"),
    "program": Text("ohjelma", "ett program", "a program"),
    "strategy": Text("strategia", "en strategi", "a strategy"),
    "indicator": Text("mittari", "en indikator", "an indicator"),
    "decision": Text("päätös", "ett beslut", "a decision"),
    "goal": Text("tavoite", "ett mål", "a goal"),
    "policy": Text("päälinjaus", "en riktlinje", "a policy"),
    "section": Text("osio", "en del", "a section"),
    "measure": Text("toimenpide", "en åtgärd", "a measure"),
    "attachment": Text("liite", "en bilaga", "an attachment"),
    "planned-program": Text("valmisteltava ohjelma", "ett planerat program", "a planned program"),
    "task": Text("tehtävä", "en uppgift", "a task"),
}
WRITE = Text("Kirjoita {text}", "Skriv {text}", "Write {text}")
