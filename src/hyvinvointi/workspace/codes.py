"""What can be wrong with ids, references and the files of a workspace: `HV2xx` and `HV9xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import ADVICE, Rule, Severity, Text

DUPLICATE_ID = Rule(
    "HV201",
    "duplicate-id",
    Text(
        "Tunnus ”{id}” on jo toisen kohteen käytössä.",
        "Id:t ”{id}” används redan, men varje id får användas bara en gång.",
        "The ID “{id}” is used twice, but each ID must be unique.",
    ),
    Text(
        "Jos toinen kohde on kopio, poista se. Muuten vaihda sen kohteen tunnus, johon päätöksissä ei vielä viitata.",
        "Ge det ena objektet ett nytt id, eller ta bort det om det är en kopia. Det objekt som besluten redan hänvisar till ska behålla sitt id.",
        "Give one of the two items another ID, or remove it if it is a copy. The item that decisions already refer to must keep its ID.",
    ),
)
REFERENCE_OF_WRONG_KIND = Rule(
    "HV202",
    "reference-of-wrong-kind",
    Text(
        "Tunnus ”{id}” on {found} tunnus, mutta tähän kuuluu {expected} tunnus.",
        "Id:t ”{id}” hör till {found}, men här ska id:t för {expected} anges.",
        "“{id}” is the ID of {found}, but the ID of {expected} is needed here.",
    ),
    Text(
        "Tarkista, mitä tarkoitetaan, ja vaihda tilalle {expected} tunnus.",
        "Kontrollera vad som avses, och byt till id:t för {expected}.",
        "Check what is meant, and change the ID to that of {expected}.",
    ),
    fact="reference-of-wrong-kind",
)
UNKNOWN_REFERENCE = Rule(
    "HV203",
    "unknown-reference",
    Text(
        "Tunnusta ”{id}” ei löydy työtilasta. Tähän kuuluu {expected} tunnus.",
        "Id:t ”{id}” finns inte i arbetsytan. Här ska id:t för {expected} anges.",
        "The ID “{id}” does not exist in the workspace. The ID of {expected} is needed here.",
    ),
    ADVICE,
    fact="unknown-reference",
)
MISSING_REGISTER = Rule(
    "HV204",
    "missing-register",
    Text(
        "{whose} puuttuu työtilasta tai sitä ei voi lukea. Siksi toimielinten, yksiköiden ja henkilöiden tunnuksia ei voi tarkastaa {count} asiakirjassa.",
        "{whose} (kind: municipality) saknas i arbetsytan eller kan inte läsas. Därför kan "
        "hänvisningar till organ, enheter och personer inte granskas i {count} dokument.",
        "{whose} is missing or cannot be read, so the IDs of decision-making bodies, units and people cannot be "
        "checked. Number of documents affected: {count}.",
    ),
    ADVICE,
)
MUNICIPALITY_NOT_SAID = Rule(
    "HV205",
    "municipality-not-said",
    Text(
        "Asiakirjasta ei ilmene, minkä organisaation asiakirja se on, ja työtilassa on useita organisaatioita.",
        "I dokumentet anges inte vilken organisation det hör till (municipality), och det finns "
        "flera organisationer i arbetsytan.",
        "The document does not say which organisation it belongs to, and the workspace contains several.",
    ),
    Text(
        "Lisää kenttä municipality (kunta) ja siihen organisaation tunnus, joko {municipalities}.",
        "Lägg till fältet municipality (kommun) med organisationens id, antingen {municipalities}.",
        "Add the field “municipality” with the ID of the organisation: {municipalities}.",
    ),
)
NOT_A_REGULAR_FILE = Rule(
    "HV901",
    "not-a-regular-file",
    Text(
        "Tiedosto ohitettiin, koska se on linkki työtilan ulkopuolelle tai muu kuin tavallinen tiedosto.",
        "Filen hoppades över: den är en länk ut ur arbetsytan eller inte en vanlig fil.",
        "The file was skipped, because it is not a regular file or it is a link that leads out of the workspace.",
    ),
    Text(
        "Korvaa linkki tai muu tiedosto tavallisella tiedostolla, tai poista se.",
        "Ersätt den med en vanlig fil eller ta bort den.",
        "Replace it with a regular file, or remove it.",
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
        "Tarkista, että kansio on paikallaan ja että sinulla on oikeus lukea se.",
        "Kontrollera att mappen finns kvar och att du har rätt att läsa den.",
        "Check that the folder is still there and that you have permission to read it.",
    ),
)
YML_EXTENSION = Rule(
    "HV903",
    "yml-extension",
    Text(
        "Tiedoston pääte on {ending}, joten sitä ei lueta asiakirjaksi.",
        "Filen har ändelsen {ending} och läses därför inte som ett dokument.",
        "The file has the extension {ending}, so it is not read as a document.",
    ),
    Text(
        "Jos tiedosto on asiakirja, vaihda päätteeksi .yaml.",
        "Om filen är ett dokument, byt ändelsen till .yaml.",
        "If the file is a document, change the extension to .yaml.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
NESTED_CONFIGURATION = Rule(
    "HV905",
    "nested-configuration",
    Text(
        "Tätä asetustiedostoa ei käytetä: työtilan asetukset ovat sen omassa kansiossa.",
        "Den här inställningsfilen används inte: arbetsytans inställningar finns i arbetsytans egen mapp.",
        "This configuration file is not used, because settings are read only from the root folder of the workspace.",
    ),
    Text(
        "Poista asetustiedosto. Jos kansio on oma työtilansa, aja komennot siinä kansiossa.",
        "Ta bort inställningsfilen. Om mappen är en egen arbetsyta, kör kommandona i den mappen.",
        "Remove the configuration file. If the folder is a separate workspace, run the commands in that folder.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
FOLDER_TOO_DEEP = Rule(
    "HV906",
    "folder-too-deep",
    Text(
        "Kansioita on sisäkkäin yli {most}, joten tämän kansion sisältöä ei tutkittu.",
        "Mapparna ligger nästlade i fler än {most} nivåer, och under den här mappen har ingenting sökts.",
        "Folders are nested more than {most} levels deep, so nothing below this folder was read.",
    ),
    Text(
        "Siirrä asiakirjat ylempään kansioon tai poista kansio.",
        "Flytta dokumenten till en mapp högre upp eller ta bort mappen.",
        "Move the documents to a folder higher up, or remove the folder.",
    ),
)
COMMITTED_SITE = Rule(
    "HV907",
    "committed-site",
    Text(
        "Kansio on merkitty valmiiksi sivustoksi, mutta se on versionhallinnassa. Kansiosta ohitetaan vain kopiot, jotka ovat niin kuin merkkitiedostossa (.hyvinvointi-site); muut asiakirjat tarkistetaan.",
        "Mappen är märkt som genererade sidor, men den finns i versionshanteringen. Bara kopior som är så som i markeringsfilen (.hyvinvointi-site) hoppas över; övriga dokument granskas.",
        "The folder is marked as generated pages but is under version control. Only copies that are as the marker file (.hyvinvointi-site) lists them are skipped; other documents are checked.",
    ),
    Text(
        "Jos kansiossa on valmiita sivuja, jätä se Gitin ulkopuolelle (.gitignore) tai nimeä asiakirjat asetuksessa documents. Muuten poista merkkitiedosto.",
        "Om mappen innehåller genererade sidor, lämna den utanför Git (.gitignore) eller ange dokumenten i inställningen documents. Ta annars bort markeringsfilen.",
        "If the folder contains generated pages, keep it out of Git (.gitignore) or list the documents in the setting “documents”. Otherwise remove the marker file.",
    ),
    Severity.WARNING,
    Severity.WARNING,
)
TOO_MANY_CHANGES = Rule(
    "HV916",
    "too-many-changes",
    Text(
        "Asiakirjassa on yli {limit} muutosta, joten niitä ei verrata yksitellen.",
        "Dokumentet har över {limit} ändringar, så de jämförs inte en i taget.",
        "The document has too many changes to be compared one by one: more than {limit}.",
    ),
    Text(
        "Tee muutokset osissa. Jos kyse on eri asiakirjasta, anna sille oma tunnus.",
        "Gör ändringarna i etapper. Om det är ett annat dokument, ge det ett eget id.",
        "Make the changes in stages. If this is a different document, give it another ID.",
    ),
)

IN_ONE = Text("yhdessä", "ett", "1")
REGISTER_OF = Text(
    "Organisaation ”{id}” rekisteri",
    "Registret för organisationen ”{id}”",
    "The register of the organisation “{id}”",
)
REGISTER = Text(
    "Organisaation rekisteri", "Organisationens register", "The register of the organisation"
)
ADD_REGISTER = Text(
    "Lisää työtilaan organisaation rekisteri (municipality.yaml), jossa ovat sen toimielimet, yksiköt ja "
    "henkilöt, tai korjaa rekisteritiedoston virheet tai organisaation tunnus.",
    "Lägg till organisationens register (municipality.yaml) med dess organ, enheter och personer i arbetsytan, eller rätta "
    "felen i filen eller organisationens id.",
    "Add the organisation’s register (municipality.yaml) with its bodies, units and people to the workspace, or correct the errors in the file or the ID of the organisation.",
)
REGISTER_MISSPELT = Text(
    "Tässä rekisteritiedostossa organisaation tunnus on ”{typed}”. Jos kyse on samasta organisaatiosta, vaihda sen tunnukseksi ”{id}”. Muuten lisää organisaation ”{id}” rekisteri työtilaan.",
    "Registret i den här filen har id:t ”{typed}”. Om det är fråga om samma organisation, ändra id:t till ”{id}”. Lägg annars till registret för ”{id}” i arbetsytan.",
    "The register in this file has the ID “{typed}”. If it is for the same organisation, change the ID to “{id}”. If not, add the register of “{id}” to the workspace.",
)
AN_ID = Text("”{id}”", "”{id}”", "“{id}”")
FIRST_HERE = Text("Ensimmäinen on tässä.", "Den första finns här.", "The first one is here.")
SAME_FILE_NAME = Text(
    "Tämän nimisen tiedoston tunnus on ”{id}”. Jos virhe on siinä, korjaa tunnus täällä.",
    "Filen med det namnet har id:t ”{id}”. Om felet finns där, rätta id:t här.",
    "The file with this name has the ID “{id}”. If the mistake is in that file, correct the ID there.",
)
DEFINED_HERE = Text("Se on määritelty tässä.", "Den definieras här.", "It is defined here.")
NEAREST = Text(
    "Jos tarkoitit tunnusta ”{suggestion}”, vaihda se tähän. Muuten lisää puuttuva asiakirja tai kohta työtilaan.",
    "Om du menade ”{suggestion}”, byt till det id:t. Lägg annars till det dokument eller objekt "
    "som saknas i arbetsytan.",
    "If you meant “{suggestion}”, change the ID to that. If not, add the missing document or item to the workspace.",
)
NEAREST_ACTOR = Text(
    "Jos tarkoitit tunnusta ”{suggestion}”, vaihda se tähän. Muuten lisää puuttuva toimija rekisteriin.",
    "Om du menade ”{suggestion}”, byt till det id:t. Lägg annars till aktören i registret.",
    "If you meant “{suggestion}”, change the ID to that. If not, add the missing body, unit or person to the register.",
)
NEAREST_REGISTER = Text(
    "Jos tarkoitit tunnusta ”{suggestion}”, vaihda se tähän. Muuten lisää organisaation rekisteri (municipality.yaml) työtilaan tai korjaa rekisteritiedoston virheet.",
    "Om du menade ”{suggestion}”, byt till det id:t. Lägg annars till organisationens register (municipality.yaml) i arbetsytan, eller rätta felen i filen om den redan finns.",
    "If you meant “{suggestion}”, change the ID to that. If not, add the organisation’s register (municipality.yaml) to the workspace, or, if it is already there, correct the errors in it.",
)
NOTHING_NEAR = Text(
    "Korjaa tunnus tai lisää työtilaan puuttuva asiakirja tai kohta.",
    "Rätta id:t, eller lägg till det dokument eller objekt som saknas i arbetsytan.",
    "Correct the ID, or add the missing document or item to the workspace.",
)
NAME_INSTEAD = Text(
    "Jos kirjoitit nimen, merkitse se nimeksi: {name: …}. Jos kyse on tunnuksesta, korjaa se tai lisää puuttuva toimija rekisteriin.",
    "Om du vill ange ett namn utan id, skriv {name: …}. Om id:t är felskrivet, rätta det. Lägg "
    "annars till aktören i registret.",
    "Correct the ID, or add the decision-making body, unit or person to the register. To give only a name, write {name: …}.",
)
NAME_OF_ORGANISATION = Text(
    "Korjaa tunnus. Jos organisaation rekisteri ei ole työtilassa, kirjoita organisaation nimi: {name: …}.",
    "Rätta id:t. Om organisationens register inte finns i arbetsytan, skriv organisationens namn: {name: …}.",
    "Correct the ID. If the register of the organisation is not in the workspace, write the name of the organisation: {name: …}.",
)
TITLE_INSTEAD = Text(
    "Korjaa tunnus. Jos asiakirjaa ei ole työtilassa, kirjoita tunnuksen sijaan {title: …}.",
    "Rätta id:t. Om dokumentet inte finns i arbetsytan, skriv {title: …} i stället för id:t.",
    "Correct the ID. If the document is not in the workspace, write {title: …} instead of the ID.",
)
ENTITIES = {
    "organ": Text("toimielimen", "ett organ", "a body"),
    "unit": Text("yksikön", "en enhet", "a unit"),
    "person": Text("henkilön", "en person", "a person"),
    "municipality": Text(
        "kunnan tai muun organisaation",
        "en kommun eller en annan organisation",
        "a municipality or another organisation",
    ),
    "program": Text("ohjelman", "ett program", "a programme"),
    "strategy": Text("strategian", "en strategi", "a strategy"),
    "indicator": Text("mittarin", "en indikator", "an indicator"),
    "decision": Text("päätöksen", "ett beslut", "a decision"),
    "goal": Text("tavoitteen", "ett mål", "a goal"),
    "policy": Text("päälinjauksen", "en huvudlinje", "a policy"),
    "section": Text("osion", "ett avsnitt", "a section"),
    "measure": Text("toimenpiteen", "en åtgärd", "a measure"),
    "attachment": Text("liitteen", "en bilaga", "an attachment"),
    "planned-program": Text(
        "valmisteltavan ohjelman", "ett planerat program", "a planned programme"
    ),
    "risk": Text("riskin", "en risk", "a risk"),
    "task": Text("tehtävän", "en uppgift", "a task"),
    "vote": Text("äänestyksen", "en omröstning", "a vote"),
    "counter-proposal": Text("ehdotuksen", "ett förslag", "a proposal"),
    "wish": Text("ponnen", "en kläm", "a wish"),
}
"""Whose id it is: in Finnish in the genitive."""
