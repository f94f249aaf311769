"""What can be wrong with the shape of a document: the codes `HV1xx`.

Each has its page in `pages/` beside this module.
"""

from collections.abc import Iterable, Sequence

from hyvinvointi.diagnostics import LANGUAGES, Rule, Text
from hyvinvointi.words.values import Alternatives

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
        "{advice}Sallitut arvot: {kinds}.",
        "{advice}Tillåtna värden: {kinds}.",
        "{advice}Allowed values: {kinds}.",
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
        "{advice} Kunnan oman kentän nimi alkaa x-.",
        "{advice} Namnet på kommunens eget fält börjar med x-.",
        "{advice} The name of your own field begins with x-.",
    ),
    fact="unknown-field",
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
    fact="misspelt-field",
)
WRONG_TYPE = Rule(
    "HV107",
    "wrong-type",
    Text(
        "Kentässä {field} on {found}, mutta siihen kuuluu {expected}.",
        "I fältet {field} står {found}, men här ska stå {expected}.",
        "The value of {field} is {found}, but its type should be {expected}.",
    ),
    Text("{description}", "{description}", "{description}"),
)
TEXT_EXPECTED = Rule(
    "HV108",
    "number-instead-of-text",
    Text(
        "Kenttään {field} kuuluu teksti, mutta YAMLissa {typed} ilman lainausmerkkejä on {found}.",
        "Fältet {field} ska innehålla text, men utan citattecken är {typed} i YAML {found}.",
        "The field {field} requires text, but without quotation marks {typed} is {found} in YAML.",
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
        "The field {field} requires {expected} (number), but contains the text “{typed}”.",
    ),
    Text(
        "{advice}",
        "{advice}",
        "{advice}",
    ),
    fact="text-instead-of-number",
)
DECIMAL_COMMA = Rule(
    "HV110",
    "decimal-comma",
    Text(
        "Luku ”{typed}” on kirjoitettu suomalaisittain; tiedostossa desimaalierotin on piste.",
        "Talet ”{typed}” är skrivet med decimalkomma; i filen används decimalpunkt.",
        "The number “{typed}” is written with a decimal comma; the file requires a point.",
    ),
    Text(
        "Kirjoita {suggestion}. Julkaistulla sivulla näkyy pilkku.",
        "Skriv {suggestion}. På den publicerade sidan visas ett komma.",
        "Write {suggestion}. The published page shows a comma where the language requires it.",
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
    fact="unknown-value",
)
MISSPELT_VALUE = Rule(
    "HV112",
    "misspelt-value",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole sallittu; tarkoititko ”{suggestion}”{meaning}?",
        "Värdet ”{typed}” är inte tillåtet i fältet {field}; menade du ”{suggestion}”{meaning}?",
        "The value “{typed}” is not allowed in {field}; did you mean “{suggestion}”{meaning}?",
    ),
    Text(
        "Sallitut arvot: {values}.",
        "Tillåtna värden: {values}.",
        "Allowed values: {values}.",
    ),
    fact="misspelt-value",
)
WRONG_FORM = Rule(
    "HV113",
    "wrong-form",
    Text(
        "Kentän {field} arvo ”{typed}” ei ole oikeaa muotoa.",
        "Värdet ”{typed}” i fältet {field} har fel form.",
        "The value “{typed}” of {field} does not have the right form.",
    ),
    Text("{description} {advice}", "{description} {advice}", "{description} {advice}"),
)
OUT_OF_BOUNDS = Rule(
    "HV114",
    "value-out-of-bounds",
    Text(
        "Kentän {field} arvo {typed} on liian {size}; raja on {limit}.",
        "Värdet {typed} i fältet {field} är för {size}; gränsen är {limit}.",
        "The value {typed} of {field} is too {size} (out of bounds); the limit is {limit}.",
    ),
    Text("{description}", "{description}", "{description}"),
)
IMPOSSIBLE_DATE = Rule(
    "HV115",
    "impossible-date",
    Text(
        "Päivämäärää {typed} ei ole kalenterissa.",
        "Datumet {typed} finns inte i kalendern.",
        "There is no such date as {typed} in the calendar (impossible date).",
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
        "The list {field} already contains the same item ({item}; duplicate).",
    ),
    Text(
        "{advice}",
        "{advice}",
        "{advice}",
    ),
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
        "Kirjoita kohdalle sisältö tai poista se.",
        "Skriv ett innehåll eller ta bort punkten.",
        "Write its content or remove it.",
    ),
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
    "string": Text("teksti", "en text", "text"),
    "number": Text("luku", "ett tal", "a number"),
    "integer": Text("kokonaisluku", "ett heltal", "a whole number"),
    "boolean": Text("true tai false", "true eller false", "true or false"),
    "array": Text("luettelo", "en lista", "a list"),
    "object": Text("ryhmä kenttiä", "en grupp fält", "a group of fields"),
}
"""What a field may hold, by the JSON types of the schema."""

FOUND_TYPES = TYPES | {
    "boolean": Text("totuusarvo", "ett sanningsvärde", "a truth value"),
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
FIELDS = Text(
    "Tässä kohdassa voivat olla: {fields}.",
    "Här kan följande fält stå: {fields}.",
    "What may stand here: {fields}.",
)
FIELD_TAKEN = Text(
    "Kenttä {field} on jo tässä kohdassa: yhdistä sisällöt siihen.",
    "Fältet {field} finns redan här: för samman innehållet i det.",
    "The field {field} is already here: merge the contents into it.",
)
PLAIN_NUMBER = Text(
    "Kirjoita pelkkä luku ilman yksikköä; puuttuva arvo jätetään pois.",
    "Skriv bara talet utan enhet; ett värde som saknas lämnas bort.",
    "Write the bare number without a unit; a value that is missing is left out.",
)
WRITE_NUMBER = Text(
    "Kirjoita {suggestion}, ilman yksikköä ja lainausmerkkejä.",
    "Skriv {suggestion}, utan enhet och citattecken.",
    "Write {suggestion}, without unit or quotation marks.",
)
EITHER_NUMBER = Text(
    "Kirjoita {thousands}, jos erotin erottaa tuhannet, tai {decimals}, jos se erottaa desimaalit. "
    "Pelkästä luvusta ei näe, kumpaa tarkoitetaan.",
    "Skriv {thousands} om tecknet skiljer åt tusentalen, eller {decimals} om det skiljer av "
    "decimalerna. Av talet syns inte vilket som avses.",
    "Write {thousands} if the separator marks thousands, or {decimals} if it marks decimals. The "
    "number alone does not tell which is meant.",
)
ID_FORM = Text(
    "Kirjoita esimerkiksi {suggestion}.",
    "Skriv till exempel {suggestion}.",
    "Write for example {suggestion}.",
)
REMOVE_ONE = Text("Poista toinen.", "Ta bort den ena.", "Remove one of them.")
TELL_APART = Text(
    "Poista toinen tai korjaa se, mikä erottaa kohdat toisistaan: {key}.",
    "Ta bort den ena eller rätta det som skiljer punkterna åt: {key}.",
    "Remove one of them, or correct what tells the items apart: {key}.",
)
TOO_SMALL = Text("pieni", "litet", "small")
TOO_LARGE = Text("suuri", "stort", "large")


def either(texts: Sequence[Text]) -> Text | Alternatives:
    """Return texts as alternatives: ”a, b tai c”."""
    return texts[0] if len(texts) == 1 else Alternatives(tuple(texts))


def fields_allowed(names: Iterable[str]) -> Text:
    """Return what may stand in a place, as a sentence."""
    args = {"fields": list(names)}
    return Text(*(FIELDS.say(language, args) for language in LANGUAGES))
