"""What can be wrong with a file before anybody asks what it says: the codes `HV0xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import Rule, Text
from hyvinvointi.source.syntax_codes import (
    BROKEN_FLOW,
    BROKEN_YAML,
    COLON_IN_TEXT,
    DECIMAL_COMMA,
    EMPTY_KEY,
    KEY_TOO_LONG,
    MISSING_COLON,
    MISSING_SPACE,
    STRAY_BRACKET,
    TAB_INDENT,
    TEXT_AFTER_VALUE,
    TEXT_CUT_IN_FLOW,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    UNEXPECTED_CHARACTER,
    WRONG_ESCAPE,
    WRONG_INDENT,
)

__all__ = [
    "ALIAS",
    "ANCHOR",
    "BROKEN_FLOW",
    "BROKEN_YAML",
    "COLON_IN_TEXT",
    "COMPLEX_KEY",
    "CONTROL_CHARACTER",
    "DECIMAL_COMMA",
    "DIRECTIVE",
    "DUPLICATE_KEY",
    "EMPTY_DOCUMENT",
    "EMPTY_KEY",
    "FILE_TOO_LARGE",
    "KEY_NOT_NFC",
    "KEY_TOO_LONG",
    "MERGE_CONFLICT",
    "MERGE_KEY",
    "MISSING_COLON",
    "MISSING_SPACE",
    "NBSP_INDENT",
    "NOT_A_MAPPING",
    "NOT_A_NUMBER",
    "NOT_UTF8",
    "SEVERAL_DOCUMENTS",
    "STRAY_BRACKET",
    "TAB_INDENT",
    "TAG",
    "TEXT_AFTER_VALUE",
    "TEXT_CUT_IN_FLOW",
    "TOO_DEEP",
    "TOO_MANY_FINDINGS",
    "TOO_MANY_VALUES",
    "TOO_MUCH_MARKUP",
    "UNCLOSED_BRACKET",
    "UNCLOSED_QUOTE",
    "UNEXPECTED_CHARACTER",
    "UNREADABLE_FILE",
    "WRONG_ESCAPE",
    "WRONG_INDENT",
]

UNREADABLE_FILE = Rule(
    "HV001",
    "unreadable-file",
    Text(
        "Tiedostoa ei voi lukea: {reason}.",
        "Filen kan inte läsas: {reason}.",
        "The file cannot be read: {reason}.",
    ),
    Text(
        "Tarkista, että tiedosto on paikallaan ja että sinulla on oikeus lukea se.",
        "Kontrollera att filen finns kvar och att du har rätt att läsa den.",
        "Check that the file is still there and that you have permission to read it.",
    ),
)
FILE_TOO_LARGE = Rule(
    "HV002",
    "file-too-large",
    Text(
        "Tiedosto on liian suuri (yli {limit} kt).",
        "Filen är för stor (över {limit} kB).",
        "The file is larger than {limit} kB, so it is not read.",
    ),
    Text(
        "Jaa asiakirja useaksi tiedostoksi.",
        "Dela upp dokumentet i flera filer.",
        "Split the document into several files.",
    ),
)
NOT_UTF8 = Rule(
    "HV003",
    "not-utf8",
    Text(
        "Tiedosto ei ole UTF-8-muotoinen; {why}.",
        "Filen är inte i UTF-8; {why}.",
        "The file is not encoded in UTF-8: {why}.",
    ),
    Text(
        "Avaa tiedosto tekstieditorissa, tarkista, että kirjaimet kuten ä ja ö näkyvät oikein, ja tallenna tiedosto UTF-8-muodossa.",
        "Öppna filen i en textredigerare, kontrollera att bokstäver som ä och ö visas rätt, och spara filen på nytt i UTF-8.",
        "Open the file in a text editor, check that letters such as ä and ö look right, and save the file again in UTF-8.",
    ),
)
CONTROL_CHARACTER = Rule(
    "HV004",
    "control-character",
    Text(
        "Tiedostossa on näkymätön merkki {character}, jota ei saa käyttää.",
        "Filen innehåller det osynliga tecknet {character}, som inte är tillåtet.",
        "The file contains the invisible character {character}, which is not allowed.",
    ),
    Text(
        "Poista merkki tai korvaa se välilyönnillä.",
        "Ta bort tecknet eller ersätt det med ett mellanslag.",
        "Remove the character, or replace it with a space.",
    ),
)
NBSP_INDENT = Rule(
    "HV005",
    "no-break-space-in-indentation",
    Text(
        "Rivin alun sisennyksessä on sitova välilyönti (U+00A0).",
        "Indraget i början av raden innehåller ett hårt mellanslag (U+00A0).",
        "The indentation of the line contains a no-break space (U+00A0).",
    ),
    Text(
        "Sisennä tavallisilla välilyönneillä.",
        "Använd vanliga mellanslag i indraget.",
        "Replace the no-break spaces with ordinary spaces.",
    ),
)
MERGE_CONFLICT = Rule(
    "HV006",
    "merge-conflict",
    Text(
        "Git ei osannut yhdistää muutoksia: samassa kohdassa on kaksi vaihtoehtoa, ”{ours}” ja ”{theirs}”.",
        "Git kunde inte slå ihop ändringarna: på samma ställe finns två alternativ, ”{ours}” och ”{theirs}”.",
        "Git could not merge the changes: there are two versions of the text here, “{ours}” and “{theirs}”.",
    ),
    Text(
        "Valitse, kumpi teksti jää, ja poista toinen sekä rivit, joilla on <<<<<<<, ======= tai >>>>>>>.",
        "Välj vilken text som ska gälla. Ta bort den andra texten och raderna som börjar med <<<<<<<, ======= eller >>>>>>>.",
        "Choose which text to keep, and remove the other text and the lines that begin with <<<<<<<, ======= or >>>>>>>.",
    ),
)
TOO_DEEP = Rule(
    "HV017",
    "too-deep",
    Text(
        "Tiedostossa on yli {limit} sisäkkäistä tasoa.",
        "Uppgifterna ligger inuti varandra på fler än {limit} nivåer.",
        "The data is nested more than {limit} levels deep.",
    ),
    Text(
        "Tarkista sulkumerkit ja yhdysmerkit ja poista ylimääräiset.",
        "Ta bort de parenteser och bindestreck som inte behövs.",
        "Remove any brackets or list dashes that are not needed.",
    ),
)
ANCHOR = Rule(
    "HV018",
    "anchor",
    Text(
        "Merkintä ”{name}” antaa arvolle nimen, jolla siihen viitataan muualla (YAMLin ankkuri). Asiakirjoissa ankkureita ei käytetä.",
        "”{name}” ger värdet ett namn som man kan hänvisa till på andra ställen (ett YAML-ankare). Ankare får inte användas i dokumenten.",
        "“{name}” names the value so that it can be referred to elsewhere. Such names (YAML anchors) are not allowed in documents.",
    ),
    Text(
        "Poista merkintä ja kirjoita arvo kokonaan jokaiseen kohtaan. Jos teksti alkaa merkillä &, pane se lainausmerkkeihin.",
        "Ta bort namnet och skriv ut värdet på varje ställe. Om texten börjar med &, sätt den inom citattecken.",
        "Remove the name, and write the value in full in each place. If & is part of the text, put the text in quotation marks.",
    ),
)
ALIAS = Rule(
    "HV019",
    "alias",
    Text(
        "Merkintä ”*{name}” viittaa muualla annettuun arvoon (YAMLin ankkuriin). Asiakirjoissa ankkureita ei käytetä.",
        "”*{name}” hänvisar till ett värde som anges på ett annat ställe (ett YAML-ankare). Ankare får inte användas i dokumenten.",
        "“*{name}” stands for a value given elsewhere. Such references (YAML aliases) are not allowed in documents.",
    ),
    Text(
        "Kirjoita arvo tähän kokonaan. Jos teksti alkaa merkillä *, pane se lainausmerkkeihin.",
        "Skriv ut värdet här. Om texten börjar med *, sätt den inom citattecken.",
        "Write the value here in full. If * is part of the text, put the text in quotation marks.",
    ),
)
MERGE_KEY = Rule(
    "HV020",
    "merge-key",
    Text(
        "Merkintä << kopioi kenttiä muualta (YAMLin yhdistämismerkintä). Asiakirjoissa sitä ei käytetä.",
        "Tecknet << kopierar fält från ett annat ställe (YAML-sammanslagning). De får inte användas i dokumenten.",
        "The sign << copies fields from elsewhere. Such copying (a YAML merge key) is not allowed in documents.",
    ),
    Text(
        "Poista merkintä ja kirjoita kopioitavat kentät tähän kokonaan.",
        "Ta bort tecknen och skriv här ut de fält som skulle kopieras.",
        "Remove the sign, and write here the fields that it was meant to copy.",
    ),
)
TAG = Rule(
    "HV021",
    "tag",
    Text(
        "Merkintä ”{name}” on YAMLin tyyppimerkintä, jota asiakirjoissa ei käytetä.",
        "”{name}” anger värdets typ (en YAML-tagg). Taggar får inte användas i dokumenten.",
        "“{name}” sets the type of the value. Such types (YAML tags) are not allowed in documents.",
    ),
    Text(
        "Poista merkintä. Jos teksti alkaa huutomerkillä, pane se lainausmerkkeihin.",
        "Ta bort taggen. Om texten börjar med !, sätt den inom citattecken.",
        "Remove the tag. If ! is part of the text, put the text in quotation marks.",
    ),
)
DIRECTIVE = Rule(
    "HV022",
    "directive",
    Text(
        "Tiedoston alussa on %-merkillä alkava YAML-rivi, jota asiakirjoissa ei käytetä.",
        "Filen börjar med en YAML-rad som inleds med %. Sådana rader får inte användas i dokumenten.",
        "The file begins with a line that starts with %. Such lines (YAML directives) are not allowed in documents.",
    ),
    Text("Poista rivi.", "Ta bort raden.", "Remove the line."),
)
SEVERAL_DOCUMENTS = Rule(
    "HV023",
    "several-documents",
    Text(
        "Tästä alkaa tiedoston toinen asiakirja, vaikka tiedostossa saa olla vain yksi.",
        "Här börjar ett andra dokument, men en fil får innehålla bara ett.",
        "A second document begins here, but a file can contain only one.",
    ),
    Text(
        "Siirrä toinen asiakirja omaan tiedostoonsa. Jos teksti kuuluu samaan asiakirjaan, poista rivi ---.",
        "Flytta det andra dokumentet till en egen fil. Om texten hör till samma dokument, ta bort raden ---.",
        "Move the second document to its own file. If it is part of the first one, remove the line ---.",
    ),
)
DUPLICATE_KEY = Rule(
    "HV024",
    "duplicate-key",
    Text(
        "Kenttä ”{key}” on tässä kohdassa kahdesti.",
        "Fältet ”{key}” förekommer två gånger på samma ställe.",
        "The field “{key}” is given twice in the same place.",
    ),
    Text(
        "Tarkista, kumpi sisältö on oikein, ja poista toinen kenttä. Jos molemmat tarvitaan, yhdistä sisällöt.",
        "Kontrollera vilketdera innehållet som är rätt och ta bort det andra fältet. Om båda behövs, slå ihop innehållet i dem.",
        "Check which one is right, and keep only that one. If both are needed, combine their contents in one field.",
    ),
)
KEY_NOT_NFC = Rule(
    "HV025",
    "key-not-normalised",
    Text(
        "Kentän nimessä ”{key}” on kirjain, joka on tallennettu kahtena merkkinä: kirjain ja tarke erikseen.",
        "I fältnamnet ”{key}” är en bokstav lagrad som två tecken: bokstaven för sig och prickarna eller accenten för sig.",
        "In the field name “{key}”, letters and their accents are stored as separate characters.",
    ),
    Text(
        "Poista nimi ja kirjoita se uudelleen näppäimistöllä.",
        "Radera namnet och skriv det på nytt med tangentbordet.",
        "Delete the name, and type it again on the keyboard.",
    ),
)
COMPLEX_KEY = Rule(
    "HV026",
    "complex-key",
    Text(
        "Kentän nimen paikalla on luettelo tai ryhmä kenttiä.",
        "Här står en lista eller en grupp fält i stället för ett fältnamn.",
        "There is a list or a group of fields in a place where the name of a field should be.",
    ),
    Text(
        "Kirjoita kentän nimi tavallisena tekstinä ja sen jälkeen kaksoispiste.",
        "Skriv fältets namn som vanlig text och ett kolon efter det.",
        "Write the name of the field as plain text, followed by a colon.",
    ),
)
NOT_A_NUMBER = Rule(
    "HV027",
    "number-out-of-range",
    Text(
        "Luku ”{typed}” on liian suuri, liian pieni tai liian tarkka tallennettavaksi.",
        "Talet ”{typed}” är för stort, för litet eller har för många siffror för att kunna sparas exakt.",
        "The number “{typed}” cannot be stored: it is too large, too small or has too many digits.",
    ),
    Text(
        "Tarkista luku ja kirjoita se ilman e-merkintää ja enintään 15 numerolla. Jos kyse on tunnuksesta, pane se lainausmerkkeihin.",
        "Kontrollera talet och skriv det med högst 15 siffror och utan exponent. Om det är fråga om en beteckning, sätt den inom citattecken.",
        "Check the number. Written out in full, it may have no more than 15 digits. If it is a code rather than a number, put it in quotation marks.",
    ),
)
EMPTY_DOCUMENT = Rule(
    "HV028",
    "empty-document",
    Text("Tiedosto on tyhjä.", "Filen är tom.", "The file is empty."),
    Text(
        "Kirjoita tiedostoon asiakirja, jonka ensimmäinen kenttä on asiakirjan laji (kind), tai poista tiedosto.",
        "Skriv ett dokument vars första fält anger dokumenttypen (kind), eller ta bort filen.",
        "Write a document that begins with its type (the field “kind”), or delete the file.",
    ),
)
NOT_A_MAPPING = Rule(
    "HV029",
    "not-a-document",
    Text(
        "Tiedostossa ei ole kenttiä vaan pelkkä luettelo tai teksti.",
        "Filen innehåller inga fält, utan bara en lista eller en text.",
        "The file contains no fields, only a list or text.",
    ),
    Text(
        "Kirjoita tiedot kenttiin. Ensimmäinen on asiakirjan laji, esimerkiksi kind: decision (päätös).",
        "Skriv uppgifterna i fält. Det första fältet anger dokumenttypen, till exempel kind: decision (beslut).",
        "Write the contents as fields. The first field gives the type of document, for example kind: decision.",
    ),
)
TOO_MANY_VALUES = Rule(
    "HV036",
    "too-many-values",
    Text(
        "Tiedostossa on liikaa tietoja: kenttiä ja arvoja saa olla yhteensä enintään {limit}.",
        "Filen innehåller för många uppgifter: den får ha sammanlagt högst {limit} fält och värden.",
        "The file contains too much data: at most {limit} fields and values are allowed.",
    ),
    Text(
        "Jaa asiakirja useaksi tiedostoksi.",
        "Dela upp dokumentet i flera filer.",
        "Split the document into several files.",
    ),
)
TOO_MUCH_MARKUP = Rule(
    "HV038",
    "too-much-markup",
    Text(
        "Tiedostossa on liikaa rivejä ja muotoilumerkkejä: niitä saa olla enintään {limit}.",
        "Filen har för många rader och formateringstecken: högst {limit} är tillåtna.",
        "The file has too many lines and formatting marks: at most {limit} are allowed.",
    ),
    Text(
        "Poista turhat tyhjät rivit ja merkit (* _ [ ] < & | …) tai jaa asiakirja osiin.",
        "Ta bort onödiga tomma rader och tecken (* _ [ ] < & | …) eller dela upp dokumentet.",
        "Remove unnecessary blank lines and marks (* _ [ ] < & | …), or split the document.",
    ),
)
TOO_MANY_FINDINGS = Rule(
    "HV037",
    "too-many-findings",
    Text(
        "Tarkastus keskeytettiin, kun huomautuksia oli {limit}. Viimeinen oli {rule}. Tiedostossa voi olla lisää virheitä.",
        "Granskningen avbröts vid {limit} anmärkningar; den sista var {rule}. Filen kan innehålla fler fel.",
        "The check stopped after {limit} findings, the last of which was {rule}. The file may contain more errors.",
    ),
    Text(
        "Korjaa ensin virheet, joista on huomautettu, ja tarkasta tiedosto uudelleen.",
        "Åtgärda först de anmärkningar som visas och granska sedan filen på nytt.",
        "Correct the errors shown first, and then check the file again.",
    ),
)
