"""What can be wrong with the shape of a document: the codes `HV1xx`.

Each has its page in `pages/` beside this module.
"""

from hyvinvointi.diagnostics import ADVICE, Rule, Text

MISSING_KIND = Rule(
    "HV101",
    "missing-kind",
    Text(
        "Asiakirjan laji puuttuu (kenttä kind).",
        "Dokumenttypen (fältet kind) saknas.",
        "The type of the document is missing (the field “kind”).",
    ),
    Text(
        "Kirjoita tiedoston alkuun kenttä kind ja siihen jokin näistä: {kinds}.",
        "Skriv i början av dokumentet fältet kind med ett av följande värden: {kinds}.",
        "Write the field “kind” at the beginning of the document, with one of these values: {kinds}.",
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
        "There is no {what} {typed} in the calendar.",
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
