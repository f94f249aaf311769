"""What messages about the shape of a document are put together from, and what they advise."""

from collections.abc import Iterable, Sequence

from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.words.values import Alternatives

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
FIRST_HERE = Text("Ensimmäinen on tässä.", "Den första finns här.", "The first one is here.")
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
FIELD_ELSEWHERE = Text(
    "Kentän oikea paikka voi olla {places}. Jos tarkoitat sitä, siirrä sisältö sinne.",
    "Fältet hör kanske hemma på ett annat ställe: {places}. Flytta i så fall innehållet dit.",
    "The field may belong elsewhere: {places}. If that is what you mean, move the content there.",
)
TOP_LEVEL = Text(
    "asiakirjan ylin taso", "dokumentets översta nivå", "the top level of the document"
)
FIELD_AT_TOP = Text(
    "Kenttä kuuluu asiakirjan ylimmälle tasolle: siirrä se sinne ja poista sisennys sen edestä.",
    "Fältet hör hemma på dokumentets översta nivå: flytta det dit och ta bort indraget framför det.",
    "The field belongs at the top level of the document: move it there and remove the indentation before it.",
)
FIELD_TAKEN = Text(
    "Samassa kohdassa on jo kenttä {field}: jos tarkoitit sitä, siirrä sisältö siihen.",
    "Fältet {field} finns redan här: om det var det du menade, flytta innehållet dit.",
    "The field {field} is already here: if that is what you mean, move the content to it.",
)
LANGUAGES_INSIDE = Text(
    "Kirjoita kieliversiot kentän {field} sisään, kunkin eteen kielen tunnus: {example}.",
    "Skriv språkversionerna i fältet {field}, var och en med språkets kod framför: {example}.",
    "Write the language versions inside the field {field}, each after the code of its language: {example}.",
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
UNMARKED = Text(
    "Poista arvon ympäriltä tekstinkäsittelyohjelman lainausmerkit: kirjoita {suggestion}.",
    "Ta bort de typografiska citattecknen kring värdet: skriv {suggestion}.",
    "Remove the typographic quotation marks around the value: write {suggestion}.",
)
UNMARKED_TOO = Text(f" {UNMARKED.fi}", f" {UNMARKED.sv}", f" {UNMARKED.en}")
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
