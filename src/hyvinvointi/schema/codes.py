"""What can be wrong with the shape of a document: the codes `HV1xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import Rule, Text

MISSING_KIND = Rule(
    "HV101",
    "missing-kind",
    Text(
        "Asiakirjasta puuttuu kenttä kind, joka kertoo, mikä asiakirja on.",
        "Dokumentet saknar fältet kind, som anger vad dokumentet är.",
        "The document lacks the field kind, which says what it is.",
    ),
    Text(
        "Lisää alkuun kind ja jokin näistä: {kinds}.",
        "Lägg till kind i början med ett av följande: {kinds}.",
        "Begin with kind and one of: {kinds}.",
    ),
)
UNKNOWN_KIND = Rule(
    "HV102",
    "unknown-kind",
    Text(
        "Asiakirjalajia ”{typed}” ei ole.",
        "Dokumenttypen ”{typed}” finns inte.",
        "There is no kind of document “{typed}”.",
    ),
    Text(
        "Tarkoititko ”{suggestion}”? Sallitut arvot: {kinds}.",
        "Menade du ”{suggestion}”? Tillåtna värden: {kinds}.",
        "Did you mean “{suggestion}”? Allowed values: {kinds}.",
    ),
)
MISSING_FIELD = Rule(
    "HV103",
    "missing-field",
    Text(
        "Pakollinen kenttä {field} ({term}) puuttuu.",
        "Det obligatoriska fältet {field} ({term}) saknas.",
        "The required field {field} ({term}) is missing.",
    ),
    Text(
        "Lisää {field}. {description}",
        "Lägg till {field}. {description}",
        "Add {field}. {description}",
    ),
)
EMPTY_FIELD = Rule(
    "HV104",
    "empty-field",
    Text(
        "Pakollinen kenttä {field} ({term}) on tyhjä.",
        "Det obligatoriska fältet {field} ({term}) är tomt.",
        "The required field {field} ({term}) is empty.",
    ),
    Text(
        "Kirjoita arvo. {description}",
        "Skriv ett värde. {description}",
        "Write a value. {description}",
    ),
)
UNKNOWN_FIELD = Rule(
    "HV105",
    "unknown-field",
    Text(
        "Tuntematon kenttä ”{typed}”.",
        "Okänt fält ”{typed}”.",
        "Unknown field “{typed}”.",
    ),
    Text(
        "Tässä kohdassa voivat olla: {fields}. Kunnan omat kentät alkavat x-.",
        "Här kan följande fält stå: {fields}. Kommunens egna fält börjar med x-.",
        "What may stand here: {fields}. Your own fields begin with x-.",
    ),
)
MISSPELT_FIELD = Rule(
    "HV106",
    "misspelt-field",
    Text(
        "Tuntematon kenttä ”{typed}”; tarkoititko ”{suggestion}” ({term})?",
        "Okänt fält ”{typed}”; menade du ”{suggestion}” ({term})?",
        "Unknown field “{typed}”; did you mean “{suggestion}” ({term})?",
    ),
    Text(
        "Kirjoita kentän nimeksi {suggestion}.",
        "Skriv {suggestion} som fältets namn.",
        "Write {suggestion} as the name of the field.",
    ),
)
WRONG_TYPE = Rule(
    "HV107",
    "wrong-type",
    Text(
        "Kentän {field} arvo on {found}, mutta siihen kuuluu {expected}.",
        "Värdet i fältet {field} är {found}, men här väntas {expected}.",
        "The value of {field} is {found}, but its type should be {expected}.",
    ),
    Text("{description}", "{description}", "{description}"),
)
TEXT_EXPECTED = Rule(
    "HV108",
    "number-instead-of-text",
    Text(
        "Kenttään {field} kuuluu teksti, mutta YAML lukee arvon {typed} toisin ({found}).",
        "Fältet {field} ska innehålla text, men YAML läser {typed} på annat sätt ({found}).",
        "The field {field} wants text, but YAML reads {typed} as something else ({found}).",
    ),
    Text(
        'Pane arvo lainausmerkkeihin: "{typed}".',
        'Sätt värdet inom citattecken: "{typed}".',
        'Put the value in quotation marks: "{typed}".',
    ),
)
NUMBER_EXPECTED = Rule(
    "HV109",
    "text-instead-of-number",
    Text(
        "Kenttään {field} kuuluu {expected}, mutta siinä on teksti ”{typed}”.",
        "Fältet {field} ska innehålla {expected}, men där står texten ”{typed}”.",
        "The field {field} wants {expected}, a number, but holds the text “{typed}”.",
    ),
    Text(
        "Kirjoita luku ilman yksikköä ja lainausmerkkejä.",
        "Skriv talet utan enhet och citattecken.",
        "Write the number without unit or quotation marks.",
    ),
)
DECIMAL_COMMA = Rule(
    "HV110",
    "decimal-comma",
    Text(
        "Luku ”{typed}” on kirjoitettu suomalaisittain; tiedostossa desimaalierotin on piste.",
        "Talet ”{typed}” är skrivet med decimalkomma; i filen används decimalpunkt.",
        "The number “{typed}” is written with a decimal comma; the file wants a point.",
    ),
    Text(
        "Kirjoita {suggestion}. Julkaistulla sivulla näkyy pilkku.",
        "Skriv {suggestion}. På den publicerade sidan visas ett komma.",
        "Write {suggestion}. The published page shows a comma where the language wants it.",
    ),
)
UNKNOWN_VALUE = Rule(
    "HV111",
    "unknown-value",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole sallittu.",
        "Värdet ”{typed}” är inte tillåtet i fältet {field}.",
        "The value “{typed}” is not allowed in {field}.",
    ),
    Text(
        "Sallitut arvot: {values}.",
        "Tillåtna värden: {values}.",
        "Allowed values: {values}.",
    ),
)
MISSPELT_VALUE = Rule(
    "HV112",
    "misspelt-value",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole sallittu; tarkoititko ”{suggestion}”?",
        "Värdet ”{typed}” är inte tillåtet i fältet {field}; menade du ”{suggestion}”?",
        "The value “{typed}” is not allowed in {field}; did you mean “{suggestion}”?",
    ),
    Text(
        "Sallitut arvot: {values}.",
        "Tillåtna värden: {values}.",
        "Allowed values: {values}.",
    ),
)
WRONG_FORM = Rule(
    "HV113",
    "wrong-form",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole oikeaa muotoa.",
        "Värdet ”{typed}” i fältet {field} har fel form.",
        "The value “{typed}” of {field} does not have the right form.",
    ),
    Text("{description}", "{description}", "{description}"),
)
OUT_OF_BOUNDS = Rule(
    "HV114",
    "value-out-of-bounds",
    Text(
        "Kentän {field} arvo {typed} ei ole sallituissa rajoissa (raja {limit}).",
        "Värdet {typed} i fältet {field} ligger utanför de tillåtna gränserna (gräns {limit}).",
        "The value {typed} of {field} is out of bounds (limit {limit}).",
    ),
    Text("{description}", "{description}", "{description}"),
)
IMPOSSIBLE_DATE = Rule(
    "HV115",
    "impossible-date",
    Text(
        "Päivää {typed} ei ole kalenterissa.",
        "Datumet {typed} finns inte i kalendern.",
        "There is no such day as {typed} in the calendar (impossible date).",
    ),
    Text(
        "Tarkista päivä, kuukausi ja vuosi.",
        "Kontrollera dag, månad och år.",
        "Check the day, the month and the year.",
    ),
)
WRONG_DATE = Rule(
    "HV116",
    "wrong-date-form",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole päivämäärä muodossa {form}.",
        "Värdet ”{typed}” i fältet {field} är inte ett datum i formen {form}.",
        "The value “{typed}” of {field} is not a date in the form {form}.",
    ),
    Text(
        "Kirjoita esimerkiksi {suggestion}.",
        "Skriv till exempel {suggestion}.",
        "Write for example {suggestion}.",
    ),
)
DUPLICATE_ITEM = Rule(
    "HV117",
    "duplicate-item",
    Text(
        "Luettelossa {field} on jo sama kohta ({item}).",
        "Listan {field} innehåller redan samma punkt ({item}).",
        "The list {field} already holds the same item ({item}; duplicate).",
    ),
    Text(
        "Poista toinen tai korjaa se, mikä erottaa kohdat toisistaan: {key}.",
        "Ta bort den ena eller rätta det som skiljer punkterna åt: {key}.",
        "Remove one of them, or mend what tells the items apart: {key}.",
    ),
)
NO_FIELDS = Rule(
    "HV118",
    "item-without-fields",
    Text(
        "Kentästä {field} puuttuu sisältö.",
        "Fältet {field} saknar innehåll.",
        "The field {field} has no content.",
    ),
    Text("{description}", "{description}", "{description}"),
)
DISAGREEMENT = Rule(
    "HV199",
    "unexplained-fault",
    Text(
        "Asiakirja ei ole skeeman mukainen, mutta syytä ei saatu selville ({reason}).",
        "Dokumentet följer inte schemat, men orsaken kunde inte utredas ({reason}).",
        "The document does not conform to its schema, but the cause could not be found ({reason}).",
    ),
    Text(
        "Tämä on vika tarkastimessa; ilmoita siitä ohjelman tekijöille.",
        "Detta är ett fel i granskaren; meddela programmets utvecklare.",
        "This is a defect of the checker itself; please tell its makers.",
    ),
)

TYPES = {
    "string": Text("teksti", "text", "text"),
    "number": Text("luku", "ett tal", "a number"),
    "integer": Text("kokonaisluku", "ett heltal", "a whole number"),
    "boolean": Text("true tai false", "true eller false", "true or false"),
    "array": Text("luettelo", "en lista", "a list"),
    "object": Text("ryhmä kenttiä", "en grupp fält", "a group of fields"),
    "null": Text("tyhjä", "tomt", "empty"),
}
WRITE = Text("Kirjoita {text}", "Skriv {text}", "Write {text}")
FIRST_HERE = Text("ensimmäinen on tässä", "den första finns här", "the first one is here")
