"""What can be wrong with the shape of a document: the codes `HV1xx`.

Each has its page in `pages/` beside this module.
"""

from collections.abc import Iterable, Sequence

from hyvinvointi.diagnostics import ADVICE, LANGUAGES, Rule, Text
from hyvinvointi.words.values import Alternatives

MISSING_KIND = Rule(
    "HV101",
    "missing-kind",
    Text(
        "Asiakirjan laji puuttuu (kenttä kind).",
        "Dokumentet saknar fältet kind, som anger dokumenttypen.",
        "The document does not have the field “kind”, which says what type of document it is.",
    ),
    Text(
        "Lisää tiedoston alkuun kenttä kind ja siihen jokin näistä: {kinds}.",
        "Lägg till fältet kind i början med ett av följande värden: {kinds}.",
        "Begin the document with the field “kind” and one of these values: {kinds}.",
    ),
)
UNKNOWN_KIND = Rule(
    "HV102",
    "unknown-kind",
    Text(
        "Asiakirjalajia ”{typed}” ei ole.",
        "Dokumenttypen ”{typed}” finns inte.",
        "There is no document type called “{typed}”.",
    ),
    Text(
        "{advice}Vaihda lajiksi jokin näistä: {kinds}.",
        "{advice}Skriv någon av de tillåtna dokumenttyperna: {kinds}.",
        "{advice}Choose one of the allowed types: {kinds}.",
    ),
)
MISSING_FIELD = Rule(
    "HV103",
    "missing-field",
    Text(
        "Pakollinen tieto ”{term}” puuttuu (kenttä {field}).",
        "Den obligatoriska uppgiften ”{term}” (fältet {field}) saknas.",
        "The required field “{field}” is missing.",
    ),
    Text(
        "Lisää kenttä {field}. Kentän sisältö: {description}",
        "Lägg till fältet {field}. I fältet anges {description}",
        "Add the field “{field}”. In it, write {description}",
    ),
)
EMPTY_FIELD = Rule(
    "HV104",
    "empty-field",
    Text(
        "Pakollinen tieto ”{term}” puuttuu: kenttä {field} on tyhjä.",
        "Den obligatoriska uppgiften ”{term}” (fältet {field}) är tom.",
        "The required field “{field}” is empty.",
    ),
    Text(
        "Täydennä kenttä. Kentän sisältö: {description}",
        "Fyll i fältet. I fältet anges {description}",
        "Fill in the field. In it, write {description}",
    ),
)
UNKNOWN_FIELD = Rule(
    "HV105",
    "unknown-field",
    Text(
        "Kenttää ”{typed}” ei voi käyttää tässä kohdassa.",
        "Fältet ”{typed}” är inte tillåtet här.",
        "The field “{typed}” is not allowed here.",
    ),
    Text(
        "{advice} Jos kenttä on kunnan oma, kirjoita sen nimen alkuun x-.",
        "{advice} Om du behöver ett eget fält, börja dess namn med x-.",
        "{advice} If you need a field of your own, begin its name with x-.",
    ),
    fact="unknown-field",
)
MISSPELT_FIELD = Rule(
    "HV106",
    "misspelt-field",
    Text(
        "Kenttää ”{typed}” ei ole. Tarkoititko kenttää {suggestion} (”{term}”)?",
        "Fältet ”{typed}” finns inte. Menade du fältet ”{term}” ({suggestion})?",
        "There is no field called “{typed}”. Did you mean “{suggestion}”?",
    ),
    Text(
        "Jos tarkoitit kenttää {suggestion}, korjaa nimi. Jos kenttä on kunnan oma, kirjoita sen nimen alkuun x-.",
        "Ändra i så fall fältets namn till {suggestion}. Om du behöver ett eget fält, börja dess namn med x-.",
        "If you meant “{suggestion}”, rename the field. If you need a field of your own, begin "
        "its name with x-.",
    ),
    fact="misspelt-field",
)
WRONG_TYPE = Rule(
    "HV107",
    "wrong-type",
    Text(
        "Kentässä {field} on {found}, vaikka siinä pitäisi olla {expected}.",
        "Fältet {field} innehåller {found}, men det ska innehålla {expected}.",
        "The field {field} contains {found}, but it should contain {expected}.",
    ),
    Text(
        "Korjaa sisältö. Kentän sisältö: {description}",
        "Skriv {expected}. I fältet anges {description}",
        "Change the content to {expected}. In this field, write {description}",
    ),
)
TEXT_EXPECTED = Rule(
    "HV108",
    "number-instead-of-text",
    Text(
        "Kenttään {field} kuuluu teksti, mutta ilman lainausmerkkejä {typed} on {found}.",
        "Fältet {field} ska innehålla text, men utan citattecken tolkas {typed} som {found}.",
        "The field {field} should contain text, but YAML reads {typed} as {found} because it is not in quotation marks.",
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
        "Kenttään {field} kuuluu {expected}, mutta {fault}.",
        "Fältet {field} ska innehålla {expected}, men {fault}.",
        "The field {field} should contain {expected}, but {fault}.",
    ),
    ADVICE,
    fact="text-instead-of-number",
)
DECIMAL_COMMA = Rule(
    "HV110",
    "decimal-comma",
    Text(
        "Luku ”{typed}” on kirjoitettu desimaalipilkulla; tiedostossa desimaalierotin on piste.",
        "Talet ”{typed}” är skrivet med decimalkomma, men i filen används decimalpunkt.",
        "The number “{typed}” has a decimal comma, but files use a decimal point.",
    ),
    Text(
        "Kirjoita {suggestion}. Julkaistulla sivulla näkyy pilkku.",
        "Skriv {suggestion}. På den publicerade sidan visas talet med komma.",
        "Write {suggestion}. Published pages show a comma in languages that use one.",
    ),
)
UNKNOWN_VALUE = Rule(
    "HV111",
    "unknown-value",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole sallittu.",
        "Värdet ”{typed}” är inte tillåtet i fältet {field}.",
        "The value “{typed}” is not allowed in the field {field}.",
    ),
    Text(
        "Vaihda arvoksi jokin näistä: {values}.",
        "Byt värdet mot något av de tillåtna: {values}.",
        "Choose one of the allowed values: {values}.",
    ),
    fact="unknown-value",
)
MISSPELT_VALUE = Rule(
    "HV112",
    "misspelt-value",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole sallittu. Tarkoititko ”{suggestion}”{meaning}?",
        "Värdet ”{typed}” är inte tillåtet i fältet {field}. Menade du ”{suggestion}”{meaning}?",
        "The value “{typed}” is not allowed in the field {field}. Did you mean “{suggestion}”{meaning}?",
    ),
    Text(
        "Vaihda arvoksi jokin näistä: {values}.",
        "Skriv {suggestion} om du menade det. Tillåtna värden: {values}.",
        "Choose one of the allowed values: {values}.",
    ),
    fact="misspelt-value",
)
WRONG_FORM = Rule(
    "HV113",
    "wrong-form",
    Text(
        "Kentän {field} arvo ”{typed}” on väärässä muodossa.",
        "Värdet ”{typed}” i fältet {field} har fel form.",
        "The value “{typed}” in the field {field} is not in the right form.",
    ),
    Text(
        "Korjaa arvo. Kentän sisältö: {description}{advice}",
        "Rätta värdet. I fältet anges {description}{advice}",
        "Correct the value. In this field, write {description}{advice}",
    ),
)
OUT_OF_BOUNDS = Rule(
    "HV114",
    "value-out-of-bounds",
    Text(
        "Kentän {field} arvo {typed} on {size} {limit}.",
        "Värdet {typed} i fältet {field} är {size} {limit}.",
        "The value {typed} in the field {field} is {size} {limit}.",
    ),
    Text(
        "Korjaa arvo. Kentän sisältö: {description}",
        "Kontrollera och rätta värdet. I fältet anges {description}",
        "Check the value, and correct it. In this field, write {description}",
    ),
)
IMPOSSIBLE_DATE = Rule(
    "HV115",
    "impossible-date",
    Text(
        "Kalenterissa ei ole {what} {typed}.",
        "I kalendern finns inte {what} {typed}.",
        "The date {typed} does not exist in the calendar.",
    ),
    ADVICE,
)
WRONG_DATE = Rule(
    "HV116",
    "wrong-date-form",
    Text(
        "Kentän {field} arvo ”{typed}” on väärässä muodossa.",
        "Värdet ”{typed}” i fältet {field} är inte ett datum i formen {form}.",
        "The value “{typed}” in the field {field} is not a date in the form {form}.",
    ),
    ADVICE,
)
DUPLICATE_ITEM = Rule(
    "HV117",
    "duplicate-item",
    Text(
        "Luettelossa {field} on ”{item}” kahteen kertaan.",
        "Listan {field} innehåller punkten ”{item}” två gånger.",
        "The list {field} contains the item “{item}” twice.",
    ),
    ADVICE,
)
NO_FIELDS = Rule(
    "HV118",
    "item-without-fields",
    Text(
        "Luettelossa {field} on tyhjä kohta.",
        "Listan {field} innehåller en tom punkt.",
        "The list {field} contains an empty item.",
    ),
    Text(
        "Täydennä kohta tai poista se.",
        "Skriv innehållet i punkten eller ta bort den.",
        "Fill in the item, or remove it.",
    ),
)
DISAGREEMENT = Rule(
    "HV199",
    "unexplained-fault",
    Text(
        "Asiakirja ei ole määritysten mukainen, mutta syytä ei saatu selville: {reason}.",
        "Dokumentets struktur är felaktig, men orsaken kunde inte utredas: {reason}.",
        "The document does not follow the rules for its structure, but the cause was not found: {reason}.",
    ),
    Text(
        "Tämä on ohjelman oma virhe; ilmoita siitä ohjelman tekijöille.",
        "Detta är ett fel i programmet; anmäl det till utvecklarna.",
        "This is a fault in hyvinvointi. Please report it to the developers.",
    ),
)

TYPES = {
    "string": Text("teksti", "en text", "text"),
    "number": Text("luku", "ett tal", "a number"),
    "integer": Text("kokonaisluku", "ett heltal", "a whole number"),
    "boolean": Text("true tai false", "true eller false", "true or false"),
    "array": Text("luettelo", "en lista", "a list"),
    "object": Text("ryhmä kenttiä", "en grupp fält", "a group of fields"),
}
"""What a field may hold, by the JSON types of the schema."""

FOUND_TYPES = TYPES | {
    "boolean": Text("totuusarvo", "ett sanningsvärde", "true or false"),
    "null": Text("tyhjä arvo", "ett tomt värde", "an empty value"),
}
WRITE = Text("Kirjoita {text}", "Skriv {text}", "Write {text}")
AS_LIST = Text(
    "Kirjoita eteen viiva: - ", "Skriv ett streck framför: - ", "Put a dash before it: - "
)
IN_FIELD = Text(
    "Siirrä teksti kenttään {field}",
    "Flytta texten till fältet {field}",
    "Move the text to {field}",
)
FIRST_HERE = Text("ensimmäinen on tässä", "den första finns här", "the first one is here")
DID_YOU_MEAN = Text(
    "Tarkoititko ”{suggestion}”? ", "Menade du ”{suggestion}”? ", "Did you mean “{suggestion}”? "
)
ANY_FIELD = Text("kentät {fields}.", "fälten {fields}.", "the fields {fields}.")
FIELDS = Text(
    "Korjaa kentän nimi tai poista kenttä. Sallitut kentät: {fields}.",
    "Rätta fältets namn eller ta bort fältet. Tillåtna fält: {fields}.",
    "Remove or rename the field. The fields allowed here: {fields}.",
)
MANY_FIELDS = Text(
    "Katso sallitut kentät komennolla ”hyvinvointi explain {place}” ja korjaa kentän nimi.",
    "Rätta fältets namn eller ta bort fältet. De tillåtna fälten visas med kommandot ”hyvinvointi explain {place}”.",
    "Remove or rename the field. To see which fields are allowed here, run the command "
    "“hyvinvointi explain {place}”.",
)
FIELD_TAKEN = Text(
    "Samassa kohdassa on jo kenttä {field}: siirrä sisältö siihen.",
    "Flytta innehållet till fältet {field}, som redan finns här.",
    "The field {field} is already here: move the content to it.",
)
PLAIN_NUMBER = Text(
    "Kirjoita pelkkä luku ilman yksikköä. Jos lukua ei ole, poista kenttä.",
    "Skriv bara talet utan enhet. Om värdet saknas, ta bort fältet.",
    "Write only the number, without a unit. If there is no value, remove the field.",
)
WRITE_NUMBER = Text(
    "Kirjoita pelkkä luku ilman yksikköä ja lainausmerkkejä: {suggestion}.",
    "Skriv bara talet, utan enhet och citattecken: {suggestion}.",
    "Write only the number, without a unit or quotation marks: {suggestion}.",
)
WITHOUT_QUOTES = Text(
    "Kirjoita luku ilman lainausmerkkejä: {suggestion}.",
    "Skriv talet utan citattecken: {suggestion}.",
    "Write the number without quotation marks: {suggestion}.",
)
IS_TEXT = Text(
    "siinä on teksti ”{typed}”", "där står texten ”{typed}”", "it contains the text “{typed}”"
)
IS_QUOTED = Text(
    "lainausmerkkien vuoksi ”{typed}” luetaan tekstiksi",
    "på grund av citattecknen tolkas ”{typed}” som text",
    "“{typed}” is read as text because it is in quotation marks",
)
EITHER_NUMBER = Text(
    "Luvusta ei selviä, erottaako {sign} tuhannet vai desimaalit. Jos {sign} erottaa tuhannet, kirjoita {thousands}. Jos {sign} erottaa desimaalit, kirjoita {decimals} (tiedostossa desimaalierotin on piste).",
    "Kontrollera talet i källan. Skriv {thousands} om {sign} är en tusentalsavgränsare, eller "
    "{decimals} om {sign} är ett decimaltecken.",
    "Check the number in the source. Write {thousands} if the {sign} separates thousands, or {decimals} if it marks the decimals.",
)
COMMA = Text("pilkku", "kommat", "comma")
FULL_STOP = Text("piste", "punkten", "full stop")
A_DAY = Text("päivämäärää", "datumet", "date")
A_MONTH = Text("ajankohtaa", "månaden", "month")
CHECK_DAY = Text(
    "Tarkista päivämäärä alkuperäisestä asiakirjasta ja korjaa virhe.",
    "Kontrollera datumet i källan och rätta året, månaden eller dagen.",
    "Check the day, the month and the year, and correct the date.",
)
CHECK_MONTH = Text(
    "Tarkista ajankohta alkuperäisestä asiakirjasta ja korjaa virhe.",
    "Kontrollera tidpunkten i källan och rätta året eller månaden.",
    "Check the month and the year, and correct the date.",
)
WRITE_DATE = Text(
    "Kirjoita {suggestion}.",
    "Kontrollera datumet och skriv {suggestion}.",
    "Check the date, and write it like this: {suggestion}.",
)
FORM_OF_DAY = Text(
    "Kirjoita päivämäärä muodossa vuosi-kuukausi-päivä, esimerkiksi 2026-08-15.",
    "Kontrollera datumet och skriv det i formen år-månad-dag, t.ex. 2026-08-15.",
    "Write the date in the form year-month-day, for example 2026-08-15.",
)
FORMS_OF_TIME = Text(
    "Kirjoita vuosi (2026), vuosi ja kuukausi (2026-03) tai koko päivämäärä (2026-03-15).",
    "Kontrollera tidpunkten och skriv ett år (2026), ett år och en månad (2026-03) eller ett datum (2026-03-15).",
    "Write the date in one of these forms: 2026, 2026-03 or 2026-03-15.",
)
ID_FORM = Text(
    " Käytä vain pieniä kirjaimia (a–z), numeroita ja yhdysmerkkejä. Tähän sopisi tunnus ”{suggestion}”.",
    " Använd bara små bokstäver (a–z), siffror och bindestreck. I det här fallet passar till exempel {suggestion}.",
    " Use only lower-case letters (a–z), digits and hyphens. For this one, you could write {suggestion}.",
)
REMOVE_ONE = Text(
    "Jos toisella tarkoitettiin jotakin muuta, korjaa se. Muuten poista toinen.",
    "Om något annat avsågs med den ena punkten, rätta den. Ta annars bort den ena.",
    "If one of them was meant to be something else, correct it. Otherwise, remove one of them.",
)
TELL_APART = Text(
    "Jos toinen on kirjattu vahingossa, poista se. Muuten korjaa jokin tiedoista, jotka erottavat kohdat toisistaan: {key}.",
    "Ta bort den ena punkten, om den har antecknats av misstag. Om båda behövs ska de skilja sig åt i något av fälten {key}: rätta det fältet.",
    "Check the source. If both items are needed, they must differ in at least one of these "
    "fields: {key}. Otherwise, remove one of them.",
)
TOO_SMALL = Text(
    "liian pieni: pienin sallittu arvo on",
    "för litet; det minsta tillåtna värdet är",
    "too small. The minimum is",
)
TOO_LARGE = Text(
    "liian suuri: suurin sallittu arvo on",
    "för stort; det största tillåtna värdet är",
    "too large. The maximum is",
)


def either(texts: Sequence[Text]) -> Text | Alternatives:
    """Return texts as alternatives: ”a, b tai c”."""
    return texts[0] if len(texts) == 1 else Alternatives(tuple(texts))


def fields_allowed(names: Iterable[str]) -> Text:
    """Return what may stand in a place, as it follows a colon."""
    args = {"fields": list(names)}
    return Text(*(ANY_FIELD.say(language, args) for language in LANGUAGES))
