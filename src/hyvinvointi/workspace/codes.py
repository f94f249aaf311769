"""What can be wrong with ids, references and the files of a workspace: `HV2xx` and `HV9xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import ADVICE, Rule, Severity, Text

DUPLICATE_ID = Rule(
    "HV201",
    "duplicate-id",
    Text(
        "Tunnus ”{id}” on jo käytössä.",
        "Id:t ”{id}” är redan i bruk.",
        "The id “{id}” is a duplicate: it is already in use.",
    ),
    Text(
        "Anna jommallekummalle oma pysyvä tunnus.",
        "Ge den ena ett eget bestående id.",
        "Give one of them a permanent id of its own.",
    ),
)
REFERENCE_OF_WRONG_KIND = Rule(
    "HV202",
    "reference-of-wrong-kind",
    Text(
        "Tunnus ”{id}” on {found} tunnus, mutta tähän kuuluu {expected} tunnus.",
        "Id:t ”{id}” är id för {found}, men här ska stå id för {expected}.",
        "The id “{id}” names {found}, but here it should name {expected}.",
    ),
    Text(
        "Kirjoita tähän sen tunnus, jota tarkoitat.",
        "Byt till id:t för det som avses här.",
        "Give the id of what is meant here.",
    ),
    fact="reference-of-wrong-kind",
)
UNKNOWN_REFERENCE = Rule(
    "HV203",
    "unknown-reference",
    Text(
        "Tunnusta ”{id}” ei löydy. Tähän kuuluu {expected} tunnus.",
        "Id:t ”{id}” finns inte. Här ska stå id för {expected}.",
        "There is no “{id}” (unknown reference). Here belongs the id of {expected}.",
    ),
    ADVICE,
    fact="unknown-reference",
)
MISSING_REGISTER = Rule(
    "HV204",
    "missing-register",
    Text(
        "{whose} (kind: municipality) puuttuu työtilasta tai sitä ei voi lukea. Siksi toimielimiä, "
        "yksiköitä ja henkilöitä ei voi tarkastaa (asiakirjoja {count}).",
        "{whose} (kind: municipality) saknas i arbetsytan eller kan inte läsas. Därför kan organ, "
        "enheter och personer inte granskas (dokument: {count}).",
        "{whose} (kind: municipality) is not in the workspace or cannot be read. Therefore organs, "
        "units and people cannot be judged (documents: {count}).",
    ),
    ADVICE,
)
MUNICIPALITY_NOT_SAID = Rule(
    "HV205",
    "municipality-not-said",
    Text(
        "Asiakirjasta puuttuu kenttä municipality, vaikka työtilassa on useita organisaatioita.",
        "Dokumentet saknar fältet municipality, fast arbetsytan har flera organisationer.",
        "The document lacks the field municipality, and the workspace contains several organisations.",
    ),
    Text(
        "Lisää municipality ja organisaation tunnus: {municipalities}.",
        "Lägg till municipality och organisationens id: {municipalities}.",
        "Add municipality and one of: {municipalities}.",
    ),
)
NOT_A_REGULAR_FILE = Rule(
    "HV901",
    "not-a-regular-file",
    Text(
        "Tiedosto ohitettiin: se on linkki työtilan ulkopuolelle tai muu kuin tavallinen tiedosto.",
        "Filen hoppades över: den är en länk ut ur arbetsytan eller inte en vanlig fil.",
        "Skipped: a link out of the workspace, or no regular file.",
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
        "Tiedoston pääte on {ending}, joten sitä ei lueta asiakirjaksi.",
        "Filändelsen är {ending}, så filen läses inte som ett dokument.",
        "The file has the extension {ending} and is not read as a document.",
    ),
    Text(
        "Vaihda päätteeksi .yaml.",
        "Byt ändelsen till .yaml.",
        "Rename it to .yaml.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
NESTED_CONFIGURATION = Rule(
    "HV905",
    "nested-configuration",
    Text(
        "Tätä asetustiedostoa ei käytetä: työtilan asetukset ovat sen omassa kansiossa.",
        "Den här filen med inställningar används inte: arbetsytans inställningar finns i dess mapp.",
        "This configuration is not used: that of a workspace lies in its own folder.",
    ),
    Text(
        "Poista se, tai aja komennot sen kansiossa, jos kansio on oma työtilansa.",
        "Ta bort den, eller kör kommandona i dess mapp om mappen är en egen arbetsyta.",
        "Remove it, or run the commands in its folder if that is a workspace of its own.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
FOLDER_TOO_DEEP = Rule(
    "HV906",
    "folder-too-deep",
    Text(
        "Kansioita on sisäkkäin yli {most}, eikä tämän alle katsottu.",
        "Det finns fler än {most} mappar i varandra, och under den här har ingen tittat.",
        "More than {most} folders lie in each other, and below this nobody has looked.",
    ),
    Text(
        "Siirrä asiakirjat ylemmäs tai poista kansio.",
        "Flytta dokumenten uppåt eller ta bort mappen.",
        "Move the documents up, or remove the folder.",
    ),
)
COMMITTED_SITE = Rule(
    "HV907",
    "committed-site",
    Text(
        "Kansio on merkitty tehdyiksi sivuiksi, mutta se on versionhallinnassa. Sivujen vieressä "
        "olevat kopiot ohitettiin; muut kansion asiakirjat tarkastettiin.",
        "Mappen är märkt som gjorda sidor, men den finns i versionshanteringen. Kopiorna bredvid "
        "sidorna hoppades över; andra dokument i mappen granskades.",
        "The folder is marked as rendered pages but is part of the repository. The copies beside "
        "pages were skipped; other documents in the folder were judged.",
    ),
    Text(
        "Jos siinä on tehtyjä sivuja, jätä se Gitin ulkopuolelle (.gitignore) tai nimeä asiakirjat "
        "asetuksessa documents. Muuten poista merkkitiedosto.",
        "Om den har gjorda sidor, lämna den utanför Git (.gitignore) eller ange dokumenten i "
        "inställningen documents. Ta annars bort filen som märker den.",
        "If it contains rendered pages, keep it out of Git (.gitignore) or name the documents in the "
        "setting documents. Otherwise remove the marker.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
TOO_MANY_CHANGES = Rule(
    "HV916",
    "too-many-changes",
    Text(
        "Asiakirjassa on yli {limit} muutosta; niitä ei verrata yksitellen.",
        "Dokumentet har över {limit} ändringar; de jämförs inte en för en.",
        "The document has too many changes (over {limit}) to compare them one by one.",
    ),
    Text(
        "Tee muutokset osissa, tai jos asiakirja on toinen, anna sille oma tunnus.",
        "Gör ändringarna i delar, eller ge dokumentet ett eget id om det är ett annat.",
        "Make the changes in parts, or give the document an id of its own if it is another one.",
    ),
)

REGISTER_OF = Text(
    "Organisaation ”{id}” rekisteri",
    "Registret för organisationen ”{id}”",
    "The register of the organisation “{id}”",
)
REGISTER = Text(
    "Organisaation rekisteri", "Organisationens register", "The register of the organisation"
)
ADD_REGISTER = Text(
    "Lisää municipality.yaml, jossa ovat organisaation toimielimet, yksiköt ja henkilöt, tai "
    "korjaa organisaation tunnus.",
    "Lägg till municipality.yaml med organisationens organ, enheter och personer, eller rätta "
    "organisationens id.",
    "Add a municipality.yaml with the organs, units and people of the organisation, or correct its id.",
)
REGISTER_MISSPELT = Text(
    "Tämän rekisterin tunnus on ”{typed}”. Jos se on sama organisaatio, kirjoita tunnukseksi ”{id}”.",
    "Det här registrets id är ”{typed}”. Om det är samma organisation, skriv id:t ”{id}”.",
    "The id of this register is “{typed}”. If it is the same organisation, write the id “{id}”.",
)
FIRST_HERE = Text("ensimmäinen on tässä", "den första finns här", "defined here first")
SAME_FILE_NAME = Text(
    "Tämän nimisen tiedoston tunnus on ”{id}”. Jos virhe on siinä, korjaa tunnus täällä.",
    "Filen med det namnet har id:t ”{id}”. Om felet finns där, rätta id:t här.",
    "The file of this name has the id “{id}”. If the mistake is here, correct this id.",
)
DEFINED_HERE = Text("määritelty tässä", "definieras här", "defined here")
NEAREST = Text(
    "Tarkoititko ”{suggestion}”? Jos et, korjaa tunnus tai lisää puuttuva työtilaan.",
    "Menade du ”{suggestion}”? Om inte, rätta id:t eller lägg till det som saknas i arbetsytan.",
    "Did you mean “{suggestion}”? If not, correct the id or add what is missing to the workspace.",
)
NOTHING_NEAR = Text(
    "Korjaa tunnus tai lisää puuttuva työtilaan.",
    "Rätta id:t eller lägg till det som saknas i arbetsytan.",
    "Correct the id or add what is missing to the workspace.",
)
NAME_INSTEAD = Text(
    "Korjaa tunnus tai lisää puuttuva rekisteriin. Pelkkä nimi kirjoitetaan näin: {name: …}.",
    "Rätta id:t eller lägg till det som saknas i registret. Ett blott namn skrivs så här: {name: …}.",
    "Correct the id or add what is missing to the register. A mere name is written so: {name: …}.",
)
NAME_OF_ORGANISATION = Text(
    "Korjaa tunnus. Organisaatiosta, jonka rekisteri ei ole työtilassa, kirjoitetaan nimi: {name: …}.",
    "Rätta id:t. Av en organisation vars register inte finns i arbetsytan skrivs namnet: {name: …}.",
    "Correct the id. Of an organisation whose register is not in the workspace write its name: {name: …}.",
)
TITLE_INSTEAD = Text(
    "Korjaa tunnus. Jos siitä ei ole asiakirjaa, kirjoita tunnuksen sijaan {title: …}.",
    "Rätta id:t. Finns det inget dokument om det, skriv {title: …} i stället.",
    "Correct the id. If there is no document of it, write {title: …} in its place.",
)
ENTITIES = {
    "organ": Text("toimielimen", "ett organ", "an organ"),
    "unit": Text("yksikön", "en enhet", "a unit"),
    "person": Text("henkilön", "en person", "a person"),
    "municipality": Text(
        "kunnan tai muun organisaation",
        "en kommun eller en annan organisation",
        "a municipality or another organisation",
    ),
    "program": Text("ohjelman", "ett program", "a program"),
    "strategy": Text("strategian", "en strategi", "a strategy"),
    "indicator": Text("mittarin", "en indikator", "an indicator"),
    "decision": Text("päätöksen", "ett beslut", "a decision"),
    "goal": Text("tavoitteen", "ett mål", "a goal"),
    "policy": Text("päälinjauksen", "en riktlinje", "a policy"),
    "section": Text("osion", "en del", "a section"),
    "measure": Text("toimenpiteen", "en åtgärd", "a measure"),
    "attachment": Text("liitteen", "en bilaga", "an attachment"),
    "planned-program": Text("valmisteltavan ohjelman", "ett planerat program", "a planned program"),
    "task": Text("tehtävän", "en uppgift", "a task"),
    "counter-proposal": Text("ehdotuksen", "ett förslag", "a proposal"),
    "wish": Text("ponnen", "en kläm", "a wish"),
}
"""Whose id it is: in Finnish in the genitive."""
