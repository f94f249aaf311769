"""What can be wrong with a file before anybody asks what it says: the codes `HV0xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import Message, Rule, Text

UNREADABLE_FILE = Rule(
    "HV001",
    "unreadable-file",
    Text(
        "Tiedostoa ei voi lukea: {reason}.",
        "Filen kan inte läsas: {reason}.",
        "The file cannot be read: {reason}.",
    ),
    Text(
        "Tarkista tiedoston käyttöoikeudet.",
        "Kontrollera filens rättigheter.",
        "Check the permissions of the file.",
    ),
)
FILE_TOO_LARGE = Rule(
    "HV002",
    "file-too-large",
    Text(
        "Tiedosto on liian suuri ({size} Mt, enintään {limit} Mt).",
        "Filen är för stor ({size} MB, högst {limit} MB).",
        "The file is too large ({size} MB, at most {limit} MB).",
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
        "Tiedosto ei ole UTF-8-muotoinen; merkistö näyttää olevan {guess}.",
        "Filen är inte i UTF-8; teckenkodningen verkar vara {guess}.",
        "The file is not UTF-8; it looks like {guess}.",
    ),
    Text(
        "Tallenna tiedosto UTF-8-muodossa.",
        "Spara filen i UTF-8.",
        "Save the file as UTF-8.",
    ),
)
CONTROL_CHARACTER = Rule(
    "HV004",
    "control-character",
    Text(
        "Tiedostossa on näkymätön merkki {character}, jota ei saa käyttää.",
        "Filen innehåller det osynliga tecknet {character}, som inte är tillåtet.",
        "The file holds the invisible character {character}, which is not allowed.",
    ),
    Text(
        "Poista merkki tai korvaa se välilyönnillä.",
        "Ta bort tecknet eller ersätt det med ett mellanslag.",
        "Remove the character or replace it by a space.",
    ),
)
NBSP_INDENT = Rule(
    "HV005",
    "no-break-space-in-indentation",
    Text(
        "Rivin alun sisennyksessä on sitova välilyönti (U+00A0).",
        "Indraget i början av raden innehåller ett hårt mellanslag (U+00A0).",
        "The indentation of the line holds a no-break space (U+00A0).",
    ),
    Text(
        "Sisennä tavallisilla välilyönneillä.",
        "Använd vanliga mellanslag i indraget.",
        "Indent with ordinary spaces.",
    ),
)
MERGE_CONFLICT = Rule(
    "HV006",
    "merge-conflict",
    Text(
        "Tiedostossa on ratkaisematon Git-ristiriita: ”{ours}” vastaan ”{theirs}”.",
        "Filen innehåller en olöst Git-konflikt: ”{ours}” mot ”{theirs}”.",
        "The file holds an unresolved Git merge conflict: “{ours}” against “{theirs}”.",
    ),
    Text(
        "Valitse kumpi teksti jää ja poista merkkirivit <<<<<<<, ======= ja >>>>>>>.",
        "Välj vilken text som ska gälla och ta bort raderna <<<<<<<, ======= och >>>>>>>.",
        "Choose which text stays and remove the lines <<<<<<<, ======= and >>>>>>>.",
    ),
)
TAB_INDENT = Rule(
    "HV007",
    "tab-as-indentation",
    Text(
        "Rivi on sisennetty sarkaimella.",
        "Raden är indragen med en tabb.",
        "The line is indented with a tab.",
    ),
    Text(
        "Sisennä välilyönneillä, kaksi kutakin tasoa kohti.",
        "Använd mellanslag, två per nivå.",
        "Indent with spaces, two for each level.",
    ),
)
WRONG_INDENT = Rule(
    "HV008",
    "wrong-indentation",
    Text(
        "Rivin sisennys ei sovi yhteen ympäröivien rivien kanssa.",
        "Radens indrag stämmer inte överens med raderna omkring.",
        "The indentation of the line does not fit the lines around it.",
    ),
    Text(
        "Aloita rivi samasta sarakkeesta kuin saman tason muut rivit; uusi kohta alkaa merkillä ”- ”.",
        "Börja raden i samma kolumn som de andra raderna på samma nivå; en ny punkt börjar med ”- ”.",
        "Start the line in the same column as its neighbours on that level; a new item begins with “- ”.",
    ),
)
UNCLOSED_QUOTE = Rule(
    "HV009",
    "unclosed-quote",
    Text(
        "Lainausmerkki jää sulkematta.",
        "Citattecknet stängs aldrig.",
        "The quotation mark is never closed.",
    ),
    Text(
        "Lisää sulkeva lainausmerkki tekstin loppuun.",
        "Lägg till det avslutande citattecknet.",
        "Add the closing quotation mark.",
    ),
)
UNCLOSED_BRACKET = Rule(
    "HV010",
    "unclosed-bracket",
    Text(
        "Sulje ”{bracket}” jää sulkematta.",
        "Parentesen ”{bracket}” stängs aldrig.",
        "The bracket “{bracket}” is never closed.",
    ),
    Text(
        "Lisää sulkeva sulje tai kirjoita tiedot omille riveilleen.",
        "Lägg till den avslutande parentesen eller skriv uppgifterna på egna rader.",
        "Add the closing bracket, or write the entries on lines of their own.",
    ),
)
BROKEN_FLOW = Rule(
    "HV011",
    "broken-flow",
    Text(
        "Sulkeiden ”{bracket}” sisältö katkeaa tähän: tässä odotettiin pilkkua tai sulkevaa suljetta.",
        "Innehållet inom ”{bracket}” bryts här: ett kommatecken eller en slutparentes väntades.",
        "What stands inside “{bracket}” breaks off here: a comma or the closing bracket was expected.",
    ),
    Text(
        "Kirjoita vapaa teksti lainausmerkkeihin tai omalle rivilleen.",
        "Skriv fri text inom citattecken eller på en egen rad.",
        "Put free text in quotation marks or on a line of its own.",
    ),
)
COLON_IN_TEXT = Rule(
    "HV012",
    "colon-in-text",
    Text(
        "Tekstissä on kaksoispiste ja välilyönti, joten YAML luulee sitä uudeksi kentäksi.",
        "Texten innehåller ett kolon och ett mellanslag, så YAML tar den för ett nytt fält.",
        "The text holds a colon and a space, so YAML takes it for a new field.",
    ),
    Text(
        "Pane koko teksti lainausmerkkeihin tai kirjoita se lohkona merkin | jälkeen.",
        "Sätt hela texten inom citattecken eller skriv den som ett block efter tecknet |.",
        "Put the whole text in quotation marks or write it as a block after |.",
    ),
)
MISSING_COLON = Rule(
    "HV013",
    "missing-colon",
    Text(
        "Riviltä puuttuu kaksoispiste kentän nimen jäljestä.",
        "Raden saknar kolon efter fältets namn.",
        "The line lacks the colon after the name of the field.",
    ),
    Text(
        "Kirjoita kentän nimi, kaksoispiste ja välilyönti ennen arvoa; jatkorivit sisennetään.",
        "Skriv fältets namn, kolon och mellanslag före värdet; fortsättningsrader dras in.",
        "Write the name of the field, a colon and a space before the value; indent continued lines.",
    ),
)
UNEXPECTED_CHARACTER = Rule(
    "HV014",
    "unexpected-character",
    Text(
        "Arvo ei voi alkaa merkillä ”{character}”.",
        "Ett värde kan inte börja med tecknet ”{character}”.",
        "A value cannot begin with the character “{character}”.",
    ),
    Text(
        "Pane teksti lainausmerkkeihin.",
        "Sätt texten inom citattecken.",
        "Put the text in quotation marks.",
    ),
)
WRONG_ESCAPE = Rule(
    "HV015",
    "wrong-escape",
    Text(
        "Kenoviiva tarkoittaa lainausmerkkien sisällä erikoismerkkiä, eikä tätä merkkiä tunneta.",
        "Ett omvänt snedstreck inom citattecken inleder ett specialtecken, och detta är okänt.",
        "Inside quotation marks a backslash begins a special character, and this one is unknown.",
    ),
    Text(
        "Kirjoita kenoviiva kahdesti tai käytä yksinkertaisia lainausmerkkejä ('…').",
        "Skriv det omvända snedstrecket två gånger eller använd enkla citattecken ('…').",
        "Write the backslash twice or use single quotation marks ('…').",
    ),
)
BROKEN_YAML = Rule(
    "HV016",
    "broken-yaml",
    Text(
        "Tiedosto ei ole kelvollista YAMLia tässä kohdassa ({problem}).",
        "Filen är inte giltig YAML på det här stället ({problem}).",
        "The file is not valid YAML at this place ({problem}).",
    ),
    Text(
        "Vertaa riviä ja sitä edeltävää riviä muihin samanlaisiin kohtiin.",
        "Jämför raden och raden före med andra liknande ställen.",
        "Compare this line and the one before with similar places.",
    ),
)
TOO_DEEP = Rule(
    "HV017",
    "too-deep",
    Text(
        "Tiedot ovat sisäkkäin yli {limit} tasolla.",
        "Uppgifterna är nästlade i mer än {limit} nivåer.",
        "The data is nested more than {limit} levels deep.",
    ),
    Text(
        "Tarkista, ettei sulkeita tai luetelman viivoja ole liikaa.",
        "Kontrollera att det inte finns för många parenteser eller listtecken.",
        "Check for brackets or list dashes that are too many.",
    ),
)
ANCHOR = Rule(
    "HV018",
    "anchor",
    Text(
        "Merkintä ”{name}” on YAMLin ankkuri, jota asiakirjoissa ei käytetä.",
        "”{name}” är ett YAML-ankare, som inte används i dokumenten.",
        "“{name}” is a YAML anchor, which documents do not use.",
    ),
    Text(
        "Poista ankkuri; jos teksti alkaa merkillä &, pane se lainausmerkkeihin.",
        "Ta bort ankaret; om texten börjar med &, sätt den inom citattecken.",
        "Remove the anchor; if the text begins with &, put it in quotation marks.",
    ),
)
ALIAS = Rule(
    "HV019",
    "alias",
    Text(
        "Merkintä ”*{name}” viittaa YAMLin ankkuriin, jota asiakirjoissa ei käytetä.",
        "”*{name}” hänvisar till ett YAML-ankare, som inte används i dokumenten.",
        "“*{name}” refers to a YAML anchor, which documents do not use.",
    ),
    Text(
        "Kirjoita arvo tähän kokonaan; jos teksti alkaa merkillä *, pane se lainausmerkkeihin.",
        "Skriv ut värdet här; om texten börjar med *, sätt den inom citattecken.",
        "Write the value out here; if the text begins with *, put it in quotation marks.",
    ),
)
MERGE_KEY = Rule(
    "HV020",
    "merge-key",
    Text(
        "Yhdistämisavainta << ei käytetä asiakirjoissa.",
        "Sammanslagningsnyckeln << används inte i dokumenten.",
        "The merge key << is not used in documents.",
    ),
    Text(
        "Kirjoita yhdistettävät kentät näkyviin.",
        "Skriv ut fälten som skulle slås samman.",
        "Write out the fields that were to be merged.",
    ),
)
TAG = Rule(
    "HV021",
    "tag",
    Text(
        "Merkintä ”{name}” on YAMLin tyyppimerkintä, jota asiakirjoissa ei käytetä.",
        "”{name}” är en YAML-tagg, som inte används i dokumenten.",
        "“{name}” is a YAML tag, which documents do not use.",
    ),
    Text(
        "Poista merkintä; jos teksti alkaa huutomerkillä, pane se lainausmerkkeihin.",
        "Ta bort taggen; om texten börjar med !, sätt den inom citattecken.",
        "Remove the tag; if the text begins with !, put it in quotation marks.",
    ),
)
DIRECTIVE = Rule(
    "HV022",
    "directive",
    Text(
        "Tiedoston alussa on YAML-ohje (%), jota asiakirjoissa ei käytetä.",
        "Filen börjar med ett YAML-direktiv (%), som inte används i dokumenten.",
        "The file begins with a YAML directive (%), which documents do not use.",
    ),
    Text("Poista rivi.", "Ta bort raden.", "Remove the line."),
)
SEVERAL_DOCUMENTS = Rule(
    "HV023",
    "several-documents",
    Text(
        "Samassa tiedostossa alkaa tässä toinen asiakirja.",
        "Här börjar ett andra dokument i samma fil.",
        "A second document begins here in the same file.",
    ),
    Text(
        "Siirrä se omaan tiedostoonsa; tiedostossa on yksi asiakirja.",
        "Flytta det till en egen fil; en fil innehåller ett dokument.",
        "Move it to a file of its own; one file holds one document.",
    ),
)
DUPLICATE_KEY = Rule(
    "HV024",
    "duplicate-key",
    Text(
        "Kenttä ”{key}” on jo annettu tässä kohdassa.",
        "Fältet ”{key}” har redan angetts här.",
        "The field “{key}” is already given here (duplicate key).",
    ),
    Text(
        "Jätä vain toinen niistä tai yhdistä sisällöt.",
        "Behåll bara det ena eller slå ihop innehållen.",
        "Keep only one of them, or join what they hold.",
    ),
)
KEY_NOT_NFC = Rule(
    "HV025",
    "key-not-normalised",
    Text(
        "Kentän nimi ”{key}” on kirjoitettu hajotetuin merkein (ei NFC-muodossa).",
        "Fältets namn ”{key}” är skrivet med uppdelade tecken (inte NFC).",
        "The name of the field “{key}” is written with decomposed characters (not NFC).",
    ),
    Text(
        "Kirjoita nimi uudelleen tavallisin merkein.",
        "Skriv namnet på nytt med vanliga tecken.",
        "Write the name anew with ordinary characters.",
    ),
)
COMPLEX_KEY = Rule(
    "HV026",
    "complex-key",
    Text(
        "Kentän nimen paikalla on luettelo tai ryhmä.",
        "En lista eller en grupp står där ett fältnamn ska stå.",
        "A list or a group stands where the name of a field belongs.",
    ),
    Text(
        "Kirjoita kentän nimi tavallisena tekstinä.",
        "Skriv fältets namn som vanlig text.",
        "Write the name of the field as plain text.",
    ),
)
NOT_A_NUMBER = Rule(
    "HV027",
    "number-out-of-range",
    Text(
        "”{typed}” ei ole luku, jonka asiakirja voi säilyttää tarkasti.",
        "”{typed}” är inte ett tal som dokumentet kan bevara exakt.",
        "“{typed}” is not a number that a document can keep exactly.",
    ),
    Text(
        "Käytä enintään 15 numeroa, tai pane tunnus lainausmerkkeihin.",
        "Använd högst 15 siffror, eller sätt beteckningen inom citattecken.",
        "Use at most 15 digits, or put an identifier in quotation marks.",
    ),
)
EMPTY_DOCUMENT = Rule(
    "HV028",
    "empty-document",
    Text("Tiedosto on tyhjä.", "Filen är tom.", "The file is empty."),
    Text(
        "Kirjoita asiakirja, joka alkaa kentällä kind, tai poista tiedosto.",
        "Skriv ett dokument som börjar med fältet kind, eller ta bort filen.",
        "Write a document that begins with the field kind, or remove the file.",
    ),
)
NOT_A_MAPPING = Rule(
    "HV029",
    "not-a-document",
    Text(
        "Tiedostossa ei ole kenttiä vaan pelkkä luettelo tai teksti.",
        "Filen innehåller inga fält, bara en lista eller en text.",
        "The file holds no fields but a mere list or text.",
    ),
    Text(
        "Asiakirja alkaa kentillä, esimerkiksi ”kind: decision”.",
        "Ett dokument börjar med fält, till exempel ”kind: decision”.",
        "A document begins with fields, for example “kind: decision”.",
    ),
)

MISSING_SPACE = Rule(
    "HV030",
    "missing-space",
    Text(
        "Merkin ”{sign}” jäljestä puuttuu välilyönti.",
        "Mellanslaget efter tecknet ”{sign}” saknas.",
        "The space after “{sign}” is missing.",
    ),
    Text(
        "Kirjoita kaksoispisteen tai luetelmaviivan jälkeen välilyönti: ”title: Kirjasto”, ”- id: kirjasto”.",
        "Skriv ett mellanslag efter kolonet eller liststrecket: ”title: Biblioteket”, ”- id: biblioteket”.",
        "Write a space after the colon or the list dash: “title: Library”, “- id: library”.",
    ),
)
TEXT_AFTER_VALUE = Rule(
    "HV031",
    "text-after-value",
    Text(
        "Arvo on jo päättynyt, mutta rivillä on vielä tekstiä.",
        "Värdet är redan avslutat, men raden fortsätter.",
        "The value has ended, but the line goes on.",
    ),
    Text(
        "Ota lainausmerkit koko tekstin ympärille tai poista ylimääräinen osa; lainausmerkki tekstin sisällä kirjoitetaan kahdesti ('') tai tekstin ympärille vaihdetaan toiset lainausmerkit.",
        "Sätt citattecknen runt hela texten eller ta bort det som är för mycket; ett citattecken inne i texten skrivs dubbelt ('') eller så byts de yttre citattecknen.",
        "Put the quotation marks around the whole text or remove what is too much; a quotation mark inside the text is doubled ('') or the outer ones are changed.",
    ),
)
STRAY_BRACKET = Rule(
    "HV032",
    "stray-bracket",
    Text(
        "Sulkevalla sulkeella ”{bracket}” ei ole avaavaa paria.",
        "Slutparentesen ”{bracket}” har ingen inledande motsvarighet.",
        "The closing bracket “{bracket}” has no opening one.",
    ),
    Text(
        "Poista sulje; jos se kuuluu tekstiin, pane teksti lainausmerkkeihin.",
        "Ta bort parentesen; om den hör till texten, sätt texten inom citattecken.",
        "Remove the bracket; if it belongs to the text, put the text in quotation marks.",
    ),
)
EMPTY_KEY = Rule(
    "HV033",
    "empty-key",
    Text(
        "Kentän nimi puuttuu kaksoispisteen edestä.",
        "Fältets namn saknas före kolonet.",
        "The name of the field is missing before the colon.",
    ),
    Text(
        "Kirjoita kentän nimi tai poista rivi.",
        "Skriv fältets namn eller ta bort raden.",
        "Write the name of the field or remove the line.",
    ),
)
DECIMAL_COMMA = Rule(
    "HV034",
    "decimal-comma-in-flow",
    Text(
        "Desimaalipilkku katkaisee luvun ”{typed}”: aaltosulkeissa pilkku erottaa kentät.",
        "Decimalkommat delar talet ”{typed}”: inom klammerparenteser skiljer kommat fälten åt.",
        "The decimal comma cuts the number “{typed}” in two: inside braces a comma separates fields.",
    ),
    Text(
        "Kirjoita luku desimaalipisteellä: {number}.",
        "Skriv talet med decimalpunkt: {number}.",
        "Write the number with a decimal point: {number}.",
    ),
)
TEXT_CUT_IN_FLOW = Rule(
    "HV035",
    "text-cut-in-flow",
    Text(
        "Pilkku katkaisee tekstin: ”{part}” jää aaltosulkeissa omaksi kentäkseen ilman arvoa.",
        "Kommat delar texten: ”{part}” blir inom klammerparenteserna ett eget fält utan värde.",
        "The comma cuts the text: inside the braces “{part}” becomes a field of its own without a value.",
    ),
    Text(
        "Pane koko teksti lainausmerkkeihin tai kirjoita kentät omille riveilleen; jos kyseessä on kenttä, lisää kaksoispiste ja arvo.",
        "Sätt hela texten inom citattecken eller skriv fälten på egna rader; om det är ett fält, lägg till kolon och värde.",
        "Put the whole text in quotation marks or write the fields on lines of their own; if it is a field, add a colon and a value.",
    ),
)
TOO_MANY_VALUES = Rule(
    "HV036",
    "too-many-values",
    Text(
        "Tiedostossa on liikaa tietoja (enintään {limit} kenttää ja arvoa).",
        "Filen innehåller för många uppgifter (högst {limit} fält och värden).",
        "The file holds too much data (at most {limit} keys and values).",
    ),
    Text(
        "Jaa asiakirja useaksi tiedostoksi.",
        "Dela upp dokumentet i flera filer.",
        "Split the document into several files.",
    ),
)

REPLACE_BY_SPACE = Message(
    Text("Korvaa välilyönnillä", "Ersätt med mellanslag", "Replace by a space")
)
WRITE_NFC = Text("Kirjoita ”{key}”", "Skriv ”{key}”", "Write “{key}”")
FIRST_HERE = Text("ensimmäisen kerran tässä", "första gången här", "given here for the first time")
WRITE_NUMBER = Text("Kirjoita {number}", "Skriv {number}", "Write {number}")
QUOTE_TEXT = Text(
    "Pane teksti lainausmerkkeihin",
    "Sätt texten inom citattecken",
    "Put the text in quotation marks",
)
CUT_UTF8 = Text(
    "UTF-8, jonka viimeinen merkki on jäänyt kesken",
    "UTF-8 vars sista tecken är avhugget",
    "UTF-8 whose last character is cut off",
)
