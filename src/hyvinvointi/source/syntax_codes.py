"""Codes for text that YAML cannot read as it was meant: layout, quotes, brackets, colons."""

from hyvinvointi.diagnostics import Rule, Text

TAB_INDENT = Rule(
    "HV007",
    "tab-as-indentation",
    Text(
        "Rivi on sisennetty sarkaimella.",
        "Raden är indragen med tabbtecken.",
        "The line is indented with a tab.",
    ),
    Text(
        "Sisennä rivi välilyönneillä: kaksi kutakin tasoa kohti.",
        "Använd mellanslag i indraget, två per nivå.",
        "Replace the tab with spaces: two for each level.",
    ),
)
WRONG_INDENT = Rule(
    "HV008",
    "wrong-indentation",
    Text(
        "Rivin sisennys ei vastaa ympäröiviä rivejä.",
        "Radens indrag stämmer inte överens med raderna omkring den.",
        "The indentation of the line does not match the lines around it.",
    ),
    Text(
        "Aloita rivi samasta sarakkeesta kuin saman tason muut rivit. Luettelon uusi kohta alkaa yhdysmerkillä (-) ja välilyönnillä.",
        "Börja raden i samma kolumn som de andra raderna på samma nivå. En ny "
        "punkt i en lista börjar med ett bindestreck (-) och ett mellanslag.",
        "Start the line in the same column as the other lines at the same level. A new list item begins with a hyphen (-) and a space.",
    ),
)
UNCLOSED_QUOTE = Rule(
    "HV009",
    "unclosed-quote",
    Text(
        "Tekstin lopusta puuttuu lainausmerkki.",
        "Det avslutande citattecknet saknas.",
        "The quotation mark is not closed.",
    ),
    Text(
        "Lisää lainausmerkki tekstin loppuun.",
        "Lägg till det avslutande citattecknet.",
        "Add the closing quotation mark.",
    ),
)
UNCLOSED_BRACKET = Rule(
    "HV010",
    "unclosed-bracket",
    Text(
        "Sulkumerkiltä ”{bracket}” puuttuu sulkeva pari.",
        "Den inledande parentesen ”{bracket}” saknar en avslutande parentes.",
        "The bracket “{bracket}” is not closed.",
    ),
    Text(
        "Lisää sulkeva sulkumerkki. Jos sulkumerkki kuuluu tekstiin, pane koko teksti lainausmerkkeihin.",
        "Lägg till den avslutande parentesen. Om parentesen hör till texten, sätt hela texten inom citattecken.",
        "Add the closing bracket. If the bracket is part of the text, put the whole text in quotation marks.",
    ),
)
BROKEN_FLOW = Rule(
    "HV011",
    "broken-flow",
    Text(
        "Sulkumerkillä ”{bracket}” alkava kohta katkeaa tähän: tässä pitäisi olla pilkku tai sulkeva sulkumerkki.",
        "Inom parentesen som börjar med ”{bracket}” finns ett fel: här borde det stå ett "
        "kommatecken eller en slutparentes.",
        "There is a mistake after the opening bracket “{bracket}”: a comma or the closing "
        "bracket was expected here.",
    ),
    Text(
        "Lisää puuttuva merkki. Jos kohta on vapaata tekstiä, pane koko teksti lainausmerkkeihin.",
        "Lägg till det tecken som saknas. Om innehållet är fri text, sätt hela texten inom "
        "citattecken.",
        "Add a comma or the closing bracket. If the bracket is part of the text, put the whole "
        "text in quotation marks.",
    ),
)
COLON_IN_TEXT = Rule(
    "HV012",
    "colon-in-text",
    Text(
        "Tekstissä on kaksoispiste ja sen jäljessä välilyönti, joten alku luetaan kentän nimeksi.",
        "Texten innehåller ett kolon följt av ett mellanslag och tolkas därför som ett nytt fält.",
        "The text contains a colon followed by a space, which YAML reads as the start of a new field.",
    ),
    Text(
        "Pane koko teksti lainausmerkkeihin. Voit myös kirjoittaa kentän nimen ja kaksoispisteen jälkeen merkin | ja tekstin sisennettynä seuraaville riveille.",
        "Sätt hela texten inom citattecken. Du kan också skriva tecknet | efter fältets namn och kolonet, och texten med indrag på raderna under.",
        "Put the whole text in quotation marks. Or write | after the field name and its colon, and put the text, indented, on the lines below.",
    ),
)
MISSING_COLON = Rule(
    "HV013",
    "missing-colon",
    Text(
        "Rivillä ei ole kaksoispistettä, joka erottaisi kentän nimen arvosta.",
        "På raden saknas ett kolon efter fältets namn.",
        "The colon after the name of the field is missing.",
    ),
    Text(
        "Kirjoita kentän nimi, kaksoispiste, välilyönti ja arvo. Jos rivi jatkaa edellistä tekstiä, sisennä se.",
        "Skriv fältets namn, kolon och mellanslag före värdet. Om raden är en fortsättning på "
        "föregående text, dra in den.",
        "Write the name of the field, a colon, a space and the value. If the line continues the "
        "text above, indent it.",
    ),
)
KEY_TOO_LONG = Rule(
    "HV039",
    "key-too-long",
    Text(
        "Kentän nimi on liian pitkä: YAML sallii enintään {limit} merkkiä.",
        "Fältets namn är för långt: YAML tillåter högst {limit} tecken.",
        "The name of the field is too long: YAML allows at most {limit} characters.",
    ),
    Text(
        "Lyhennä nimi. Jos rivi on tekstiä, kirjoita sen eteen kentän nimi ja kaksoispiste tai sisennä se edellisen tekstin jatkoksi.",
        "Förkorta namnet. Om raden är text, skriv fältets namn och ett kolon framför, eller dra in raden om den fortsätter texten ovanför.",
        "Shorten the name. If the line is text, put the name of its field and a colon before it, or indent it to continue the text above.",
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
        "Pane koko arvo lainausmerkkeihin.",
        "Sätt texten inom citattecken.",
        "Put the text in quotation marks.",
    ),
)
WRONG_ESCAPE = Rule(
    "HV015",
    "wrong-escape",
    Text(
        "Lainausmerkeissä olevan kenoviivan (\\) jälkeen on merkki, jota siinä ei voi käyttää.",
        "Texten inom citattecken innehåller ett omvänt snedstreck (\\), som inleder ett specialtecken, men tillsammans med det följande tecknet bildar det inget giltigt specialtecken.",
        "Inside double quotation marks, a backslash (\\) starts the code for a special character, but the code used here does not exist.",
    ),
    Text(
        "Jos tarkoitat kenoviivaa, kirjoita se kahdesti (\\\\) tai vaihda lainausmerkit heittomerkkeihin: '…'.",
        "Om du avser ett omvänt snedstreck, skriv det två gånger (\\\\) eller använd enkla citattecken ('…').",
        "If you mean a backslash, write it twice (\\\\), or put the text in single quotation marks: '…'.",
    ),
)
BROKEN_YAML = Rule(
    "HV016",
    "broken-yaml",
    Text(
        "Tiedosto ei ole kelvollista YAMLia tässä kohdassa.",
        "Filens YAML-kod är felaktig på det här stället.",
        "The file is not valid YAML at this point.",
    ),
    Text(
        "Tarkista tämän ja edellisen rivin sisennys, kaksoispisteet ja lainausmerkit. Vertaa rivejä muihin samanlaisiin kohtiin.",
        "Kontrollera indrag, kolon och citattecken på den här raden och raden före. Jämför med "
        "motsvarande ställen i filen.",
        "Check the indentation, colons and quotation marks on this line and the line before it. "
        "Compare them with similar lines.",
    ),
)
MISSING_SPACE = Rule(
    "HV030",
    "missing-space",
    Text(
        "Merkin ”{sign}” jäljestä puuttuu välilyönti.",
        "Efter tecknet ”{sign}” saknas ett mellanslag.",
        "The space after “{sign}” is missing.",
    ),
    Text(
        "Kirjoita välilyönti kaksoispisteen tai yhdysmerkin jälkeen, esimerkiksi ”title: Kirjasto” tai ”- id: kirjasto”.",
        "Skriv ett mellanslag efter kolonet eller bindestrecket, t.ex. ”title: Biblioteket” eller ”- id: biblioteket”.",
        "Write a space after the colon or the list dash, for example “title: Library” or “- id: library”.",
    ),
)
TEXT_AFTER_VALUE = Rule(
    "HV031",
    "text-after-value",
    Text(
        "Arvo on jo päättynyt, mutta rivillä on vielä tekstiä.",
        "Värdet är redan avslutat, men raden fortsätter.",
        "There is extra text after the end of the value.",
    ),
    Text(
        "Poista ylimääräinen teksti. Jos se kuuluu arvoon, kirjoita koko arvon ympärille heittomerkit: '…'. Tekstin oma heittomerkki kirjoitetaan silloin kahdesti.",
        "Ta bort texten efter värdet. Om den hör till värdet, sätt hela värdet inom enkla "
        "citattecken ('…'). Skriv då ett enkelt citattecken i texten två gånger ('').",
        "Remove the extra text. If it belongs to the value, put the whole value in single "
        "quotation marks ('…'). Write any single quotation mark inside it twice ('').",
    ),
)
STRAY_BRACKET = Rule(
    "HV032",
    "stray-bracket",
    Text(
        "Sulkevalta sulkumerkiltä ”{bracket}” puuttuu avaava pari.",
        "Slutparentesen ”{bracket}” saknar en inledande parentes.",
        "The closing bracket “{bracket}” has no matching opening bracket.",
    ),
    Text(
        "Lisää avaava sulkumerkki tai poista sulkeva. Jos sulkumerkki kuuluu tekstiin, pane koko teksti lainausmerkkeihin.",
        "Lägg till den inledande parentesen eller ta bort slutparentesen. Om parentesen hör till texten, sätt hela texten inom citattecken.",
        "Add the opening bracket, or remove the closing one. If the bracket is part of the text, "
        "put the whole text in quotation marks.",
    ),
)
EMPTY_KEY = Rule(
    "HV033",
    "empty-key",
    Text(
        "Kaksoispisteen edestä puuttuu kentän nimi.",
        "Fältets namn saknas före kolonet.",
        "There is no field name before the colon.",
    ),
    Text(
        "Kirjoita kentän nimi tai poista rivi.",
        "Skriv fältets namn eller ta bort raden.",
        "Write the name of the field, or remove the line.",
    ),
)
DECIMAL_COMMA = Rule(
    "HV034",
    "decimal-comma-in-flow",
    Text(
        "Pilkku katkaisee luvun ”{typed}”: aaltosulkeissa pilkku erottaa kentät.",
        "Kommat delar talet ”{typed}”: inom klammerparenteser skiljer kommat fälten åt.",
        "The comma splits the number “{typed}” in two, because commas separate fields inside curly brackets.",
    ),
    Text(
        "Kirjoita luku desimaalipisteellä ja ilman tuhaterottimia: {number}.",
        "Skriv talet med decimalpunkt och utan tusentalsavgränsare: {number}.",
        "Write the number with a decimal point and without thousands separators: {number}.",
    ),
)
TEXT_CUT_IN_FLOW = Rule(
    "HV035",
    "text-cut-in-flow",
    Text(
        "Pilkku katkaisee tekstin: aaltosulkeissa pilkku erottaa kentät, joten ”{part}” luetaan omaksi kentäkseen.",
        "Kommat delar texten: inom klammerparenteser skiljer kommat fälten åt, så ”{part}” blir ett eget fält utan värde.",
        "The comma splits the text, because commas separate fields inside curly brackets: “{part}” becomes a field without a value.",
    ),
    Text(
        "Pane koko teksti lainausmerkkeihin. Jos kohdan on tarkoitus olla kenttä, lisää kaksoispiste ja arvo.",
        "Sätt hela texten inom citattecken eller skriv fälten på egna rader. Om det är fråga om "
        "ett fält, lägg till kolon och värde.",
        "Put the whole text in quotation marks, or write each field on its own line. If this is meant to be a field, add a colon and a value.",
    ),
)
