"""Codes for text that YAML cannot read as it was meant: layout, quotes, brackets, colons."""

from hyvinvointi.diagnostics import Rule, Text

TAB_INDENT = Rule(
    "HV007",
    "tab-as-indentation",
    Text(
        "Rivi on sisennetty sarkaimella.",
        "Raden är indragen med tabb.",
        "The line is indented with a tab.",
    ),
    Text(
        "Sisennä välilyönneillä, kaksi jokaista tasoa kohti.",
        "Använd mellanslag, två per nivå.",
        "Indent with spaces, two for each level.",
    ),
)
WRONG_INDENT = Rule(
    "HV008",
    "wrong-indentation",
    Text(
        "Rivin sisennys ei vastaa ympäröiviä rivejä.",
        "Radens indrag stämmer inte överens med raderna omkring.",
        "The indentation of the line does not match the lines around it.",
    ),
    Text(
        "Aloita rivi samasta sarakkeesta kuin saman tason muut rivit; uusi kohta alkaa merkillä ”- ”.",
        "Börja raden i samma kolumn som de andra raderna på samma nivå; en ny punkt börjar med ”- ”.",
        "Start the line in the same column as the other lines on the same level; a new item begins with “- ”.",
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
        "Parentesen ”{bracket}” saknar en avslutande parentes.",
        "The bracket “{bracket}” is not closed.",
    ),
    Text(
        "Lisää sulkeva sulkumerkki tai kirjoita tiedot omille riveilleen.",
        "Lägg till den avslutande parentesen eller skriv uppgifterna på egna rader.",
        "Add the closing bracket, or write the entries on lines of their own.",
    ),
)
BROKEN_FLOW = Rule(
    "HV011",
    "broken-flow",
    Text(
        "Sulkumerkillä ”{bracket}” alkava kohta katkeaa tähän: tässä pitäisi olla pilkku tai sulkeva sulkumerkki.",
        "Innehållet inom ”{bracket}” bryts här: här ska det stå ett kommatecken eller en slutparentes.",
        "The contents of “{bracket}” break off here: a comma or the closing bracket was expected.",
    ),
    Text(
        "Lisää puuttuva merkki. Jos kohta on vapaata tekstiä, kirjoita se lainausmerkkeihin.",
        "Skriv fri text inom citattecken eller på en egen rad.",
        "Put free text in quotation marks or on a line of its own.",
    ),
)
COLON_IN_TEXT = Rule(
    "HV012",
    "colon-in-text",
    Text(
        "Tekstissä on kaksoispiste ja sen jäljessä välilyönti, joten alku luetaan kentän nimeksi.",
        "Texten innehåller ett kolon och ett mellanslag, så YAML tar den för ett nytt fält.",
        "The text contains a colon and a space, so YAML takes it for a new field.",
    ),
    Text(
        "Pane koko teksti lainausmerkkeihin tai kirjoita se merkin | jälkeen omille riveilleen.",
        "Sätt hela texten inom citattecken eller skriv den som ett block efter tecknet |.",
        "Put the whole text in quotation marks or write it as a block after |.",
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
        "Skriv fältets namn, kolon och mellanslag före värdet; fortsättningsrader dras in.",
        "Write the name of the field, a colon and a space before the value; indent continuation lines.",
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
        "Lainausmerkeissä kenoviivan jälkeen on merkki, joka ei voi olla siinä.",
        "Inom citattecken inleder ett omvänt snedstreck ett specialtecken, men det här specialtecknet är okänt.",
        "Inside double quotation marks a backslash begins a special character, but the character here is not known.",
    ),
    Text(
        "Jos tarkoitat kenoviivaa, kirjoita se kahdesti tai vaihda lainausmerkit heittomerkkeihin: '…'.",
        "Skriv det omvända snedstrecket två gånger eller använd enkla citattecken ('…').",
        "Write the backslash twice or use single quotation marks ('…').",
    ),
)
BROKEN_YAML = Rule(
    "HV016",
    "broken-yaml",
    Text(
        "Tiedosto ei ole kelvollista YAMLia tässä kohdassa.",
        "Filen är inte giltig YAML på det här stället.",
        "The file is not valid YAML at this point.",
    ),
    Text(
        "Vertaa tätä ja edellistä riviä muihin samanlaisiin kohtiin: sisennykset, kaksoispisteet ja lainausmerkit.",
        "Jämför den här raden och raden före med andra liknande ställen.",
        "Compare this line and the line before it with similar passages.",
    ),
)
MISSING_SPACE = Rule(
    "HV030",
    "missing-space",
    Text(
        "Merkin ”{sign}” jälkeen kuuluu välilyönti.",
        "Efter tecknet ”{sign}” saknas ett mellanslag.",
        "The space after “{sign}” is missing.",
    ),
    Text(
        "Kirjoita välilyönti kaksoispisteen tai luetelmaviivan jälkeen, esimerkiksi ”title: Kirjasto” tai ”- id: kirjasto”.",
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
        "The value has ended, but the line continues.",
    ),
    Text(
        "Poista ylimääräinen teksti. Jos se kuuluu arvoon, kirjoita koko arvon ympärille heittomerkit: '…'. Tekstin oma heittomerkki kirjoitetaan silloin kahdesti.",
        "Ta bort det överflödiga. Om texten innehåller citattecken, sätt den inom enkla citattecken: '…'; ett enkelt citattecken i texten skrivs då två gånger ('').",
        "Remove the extra part. If the text contains quotation marks, put it in single ones: '…'; a single quotation mark inside it is then written twice ('').",
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
        "Poista sulkumerkki. Jos se kuuluu tekstiin, pane teksti lainausmerkkeihin.",
        "Ta bort parentesen; om den hör till texten, sätt texten inom citattecken.",
        "Remove the bracket; if it belongs to the text, put the text in quotation marks.",
    ),
)
EMPTY_KEY = Rule(
    "HV033",
    "empty-key",
    Text(
        "Kaksoispisteen edestä puuttuu kentän nimi.",
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
        "Pilkku katkaisee luvun ”{typed}”: aaltosulkeissa pilkku erottaa kentät.",
        "Kommat delar talet ”{typed}”: inom klammerparenteser skiljer kommat fälten åt.",
        "The comma cuts the number “{typed}” in two: inside curly brackets a comma separates fields.",
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
        "Kommat delar texten: ”{part}” blir inom klammerparenteserna ett eget fält utan värde.",
        "The comma cuts the text: inside the braces “{part}” becomes a field of its own without a value.",
    ),
    Text(
        "Pane koko teksti lainausmerkkeihin. Jos kohdan on tarkoitus olla kenttä, lisää kaksoispiste ja arvo.",
        "Sätt hela texten inom citattecken eller skriv fälten på egna rader; om det är ett fält, lägg till kolon och värde.",
        "Put the whole text in quotation marks or write the fields on lines of their own; if it is a field, add a colon and a value.",
    ),
)
