"""What is told to who publishes: what was taken out, and why nothing goes out."""

from hyvinvointi.diagnostics import Text

NOTES = {
    "draft": Text(
        "Julkaisusta jäi pois keskeneräisiä asiakirjoja ({count}): {names}.",
        "Ofärdiga dokument utelämnades ur publiceringen ({count}): {names}.",
        "Unfinished documents were left out of the publication ({count}): {names}.",
    ),
    "secret": Text(
        "Salassa pidettävistä asioista näkyy vain maininta ({count}): {names}.",
        "Av sekretessbelagda ärenden visas bara ett omnämnande ({count}): {names}.",
        "Only a mention is shown of secret matters ({count}): {names}.",
    ),
    "unclear": Text(
        "Julkisuutta ei voi tulkita, joten näistä näkyy vain maininta; komento lint kertoo, missä "
        "vika on ({count}): {names}.",
        "Offentligheten kan inte tolkas, så av de här visas bara ett omnämnande; kommandot lint "
        "visar var felet är ({count}): {names}.",
        "The publicity cannot be interpreted, so only a mention of these is shown; the command lint says what is wrong ({count}): {names}.",
    ),
    "partly": Text(
        "Osittain salassa pidettävien asioiden liitetiedostot jäivät pois ({count}): {names}.",
        "Bilagefilerna till delvis sekretessbelagda ärenden utelämnades ({count}): {names}.",
        "The attached files of partly secret matters were left out ({count}): {names}.",
    ),
    "shared": Text(
        "Liitetiedosto jätettiin pois, koska se kuuluu myös salassa pidettävään asiaan ({count}): "
        "{names}.",
        "En bilagefil utelämnades, eftersom den också hör till ett sekretessbelagt ärende ({count}): "
        "{names}.",
        "An attached file was left out, because it also belongs to a secret matter ({count}): {names}.",
    ),
    "name": Text(
        "Yksityishenkilöiden nimet poistettiin ({count}): {names}.",
        "Privatpersoners namn togs bort ({count}): {names}.",
        "Names of private persons were removed ({count}): {names}.",
    ),
    "small": Text(
        "Liian pienten ryhmien sekä salatuiksi tai puuttuviksi merkittyjä arvoja jätettiin pois; korjaa "
        "lähdetiedostot ({count}): {names}.",
        "Värden för alltför små grupper och värden som angetts vara skyddade eller saknas utelämnades; "
        "rätta källfilerna ({count}): {names}.",
        "Values of groups that are too small, and values marked as suppressed or missing, were left out; correct the source files ({count}): {names}.",
    ),
    "code": Text(
        "Henkilötunnuksia poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Personbeteckningar togs bort; rätta källfilerna ({count}): {names}.",
        "Personal identity codes were removed; correct the source files ({count}): {names}.",
    ),
    "account": Text(
        "Tilinumeroita poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Kontonummer togs bort; rätta källfilerna ({count}): {names}.",
        "Account numbers were removed; correct the source files ({count}): {names}.",
    ),
    "card": Text(
        "Maksukorttien numeroita poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Betalkortsnummer togs bort; rätta källfilerna ({count}): {names}.",
        "Numbers of payment cards were removed; correct the source files ({count}): {names}.",
    ),
    "plate": Text(
        "Rekisteritunnuksia poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Registernummer togs bort; rätta källfilerna ({count}): {names}.",
        "Number plates were removed; correct the source files ({count}): {names}.",
    ),
    "contact": Text(
        "Yksityishenkilöiden yhteystietoja poistettiin; korjaa lähdetiedostot ({count}): {names}.",
        "Privatpersoners kontaktuppgifter togs bort; rätta källfilerna ({count}): {names}.",
        "Contact details of private persons were removed; correct the source files ({count}): {names}.",
    ),
}
COPIED = Text(
    "Mitään ei julkaistu: {documents}: sama teksti on myös salassa pidettävässä asiakirjassa "
    "({closed}). Sivustoa ei muutettu. Poista teksti julkisesta asiakirjasta, tai merkitse sekin "
    "salassa pidettäväksi.",
    "Ingenting publicerades: {documents}: samma text står också i ett sekretessbelagt dokument "
    "({closed}). Webbplatsen ändrades inte. Ta bort texten ur det offentliga dokumentet, eller "
    "märk också det som sekretessbelagt.",
    "Nothing was published: {documents}: the same text is also in a secret document ({closed}). The site was not changed. Remove the text from the public document, or mark that document as secret, too.",
)
NAME_IN_ID = Text(
    "{path}: asiakirjan tunnuksessa on {kind}, joten siitä ei voi tehdä osoitetta. Anna "
    "asiakirjalle tunnus, josta ketään ei tunnista.",
    "{path}: dokumentets id innehåller {kind}, så det kan inte bli en adress. Ge dokumentet ett id som ingen kan identifieras av.",
    "{path}: the ID of the document contains {kind}, so it cannot be used as an address. Give the document an ID that does not identify anyone.",
)
PRIVATE_NAME = Text(
    "yksityishenkilön nimi", "en privatpersons namn", "the name of a private person"
)
PERSONAL_DATA = Text("henkilötieto", "en personuppgift", "personal data")
