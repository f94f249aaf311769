"""Words that tell whose number stands beside them, and what it is a number of.

They are those of Finnish and Swedish minutes. Where a word has many forms, what they begin with
stands for all; where another word begins so, too, the forms are written out.
"""

from hyvinvointi.privacy.surroundings import Vocabulary


def _words(*several: str) -> tuple[str, ...]:
    return tuple(word for one in several for word in one.split())


PARTY = Vocabulary(
    beginnings=_words(
        "sivuhakija kotipuhelin kotinumero kotiosoi yksityispuhelin yksityisosoi asuva kuolinpesä",
        "hemtelefon hemnummer hemadress privatnummer privattelefon privatadress bosatt dödsbo",
    ),
    words=(
        *_words(
            "hakija hakijan hakijana hakijalla hakijalle hakijalta hakijaa huoltaja huoltajan",
            "huoltajana huoltajalla huoltajalle huoltajalta huoltajaa asianosainen asianosaisen",
            "asianosaisella valittaja valittajan valittajana valittajalla omainen omaisen äiti",
            "äidin isä isän asukas asukkaan vuokralainen vuokralaisen naapuri naapurin",
            "yksityishenkilö yksityishenkilön omistaja perikunta perikunnan asuu asuneen asunut",
            "aloitteentekijä aloitteentekijän",
        ),
        *(
            "perheen koti",
            "lapsen koti",
            "oppilaan koti",
            "barnets hem",
            "familjens hem",
            "elevens hem",
        ),
        *("vaatimuksen tekijä", "vaatimuksen tekijän", "aloitteen tekijä", "aloitteen tekijän"),
        *_words(
            "sökande sökanden sökandens medsökande medsökanden vårdnadshavare vårdnadshavaren",
            "vårdnadshavarens klagande klaganden klagandens initiativtagare initiativtagaren",
            "anhörig anhörige mamma pappa invånaren invånarens hyresgäst hyresgästen granne",
            "grannen privatperson privatpersonen ägaren bor",
        ),
    ),
)
"""A private person in the singular, or what only such a person has."""

HOME = Vocabulary(
    parts=_words("osoite osoittee kotiosoi yksityisosoi hemadress privatadress"),
    beginnings=_words("asuva adress bosatt"),
    words=_words("asuu asuneen asunut koti kotona bor hem hemma"),
)
"""What the address of a home stands beside."""

OFFICE = Vocabulary(
    parts=_words(
        "lisäti yhteysti asiakaspalv neuvonta neuvoja neuvola vaihde vaihte toimisto virasto",
        "kirjaamo päivyst johtaja päälli sihteer koordinaat suunnittelija asiantuntij ohjaaja",
        "vastaava työntekijä valmistelij esittelij palvelu kunta, kunta. kaupunki kaupungint",
        "kunnantal kunnanvir koulu lukio opisto rehtor opettaja kuraattor psykologi terveyskesk",
        "terveysas hoitola lääkär sairaanhoita sairaala kirjasto museo päiväko päivähoi nuorisot",
        "kerhot toimipist toimipaik kokouspaik liikuntahal urheiluhal uimahal poliisi",
        "pelastuslait isännöi yhdisty säätiö yritys yrityksen kerhohuon klubital kylätal kokoustil",
        "tilavarau salivarau vuoronvarau vuorovarau",
        "lisäuppg tilläggsuppg ytterligare rådgiv växel kansli chef direktör sekreterare koordinator",
        "planerare handläggare beredare föredragande kommun skola rektor lärare kurator hälsocent",
        "hälsosta sjukhus läkare bibliotek museum daghem ungdomsg verksamhetsst mötesplats förening",
        "byrå polis stiftelse klubbrum bystug kundtjänst jourtelef journummer lokalbokn",
    ),
    words=_words(
        "ilmoittautuminen ilmoittautumiset ilmoittaudutaan varaukset anmälningar bokningar",
        "kunta kunnan kaupungin seura seuran seuralla ry oy oyj rf ab stad staden stadens",
    ),
)
"""An office, a title, a house that is open to all, or a body."""

IDENTITY_CODE = Vocabulary(
    parts=(
        *_words("henkilötunnu henk.tun sosiaaliturvatunnu tunnusosa loppuosa"),
        *("henk. tun", "henk tun", "tunnuksen loppu", "identity code"),
        *_words("personbeteckning personnummer persontecken slutdel slutled"),
    ),
    beginnings=_words("sotu hetutun hetu-"),
    words=_words("hetu hetun hetuna hetua hetut hetuksi ssn"),
)
"""What an identity code is called."""

BIRTH = Vocabulary(
    parts=_words("synty född tunnus beteckning"), beginnings=("synt.",), words=("s", "f")
)
"""What may stand beside a day of birth and the second half of an identity code."""

TAIL_OF_CODE = Vocabulary(parts=_words("loppu tunnusosa slutdel slutled"))
"""What the second half of an identity code is called where the first is a day of birth."""

ACCOUNT = Vocabulary(
    parts=_words("tilinumero tilinro pankki pankkitil konto account"),
    beginnings=("bank",),
    words=_words("tili tilin tilille tililtä tilillä tilinsä tilinro"),
)
"""An account in a bank."""

BOOKKEEPING = Vocabulary(
    parts=_words(
        "tilinpäät tilikar tilikau tiliöin kirjanpi kustannuspai budjet talousarv määrärah momentti",
        "momentin bokslut bokför kontoplan kontering kostnadsst budget anslag",
    )
)
"""What has numbers like those of accounts and cards."""

CARD = Vocabulary(
    parts=_words("kortti kortin kortil kortnum mastercard"), words=_words("card visa kort kortet")
)
"""A payment card."""

PLATE = Vocabulary(
    parts=(
        *_words("rekisterinumero rekisteritunnu rekisterikil rekisterinro registernum"),
        *_words("registreringsnum registerskyl"),
        *("ajoneuvon tunnu", "auton tunnu", "number plate"),
    ),
    beginnings=(
        *_words("reknro rek.nro rek.tun rekn:o regnr reg.nr regnum"),
        *("rek. nro", "rek. tun", "rek nro", "reg. nr", "reg. num", "reg nr"),
    ),
)
"""The number of a vehicle."""

VEHICLE = Vocabulary(
    parts=_words(
        "ajoneuvo henkilöauto pakettiauto kuorma-auto moottoripyör peräkärry perävaun matkailuauto",
        "asuntovaun mönkijä moottorikelk fordon motorcyk släpvagn släpkärra husvagn vehicle",
    ),
    beginnings=_words("mopo traktor personbil paketbil lastbil moped"),
    words=_words("auto auton autoa autolla autossa autosta autonsa bil bilen bilens"),
)
"""What has a number plate."""

OTHER_REGISTER = Vocabulary(
    parts=_words(
        "yhdisty säätiö kaupparekis seloste rekisterinpitä tietosuoj patent mittari yritys",
        "förening stiftels handelsregis registerbeskriv dataskydd personuppgiftsansv indikator",
    ),
    words=_words("hanke hankkeen"),
)
"""Registers of bodies and of data, whose numbers look like plates."""
