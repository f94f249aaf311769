"""Who a decision names: a private person, somebody in an office, or a body.

A decision is sent to parties, office-holders and organisations, each named in the words of whoever
typed it. What says that somebody is a party makes them private (Kuntalaki 410/2015, 140 §);
otherwise the title of an office, an elected one included, or a sign of an organisation takes the
name out of that. What is left is taken for a person's name. Some surnames are such a sign, too: the
words around tell that a person bears it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal

from hyvinvointi.privacy.name_parts import PARTICLES, words
from hyvinvointi.privacy.redaction import is_masked

Standing = Literal["private", "office", "body", "nobody"]

_PARTY = re.compile(
    r"""(?:
    \w*hakij[ao]\w* | \w*huoltaj[ai]\w* | \w*asianosai(?:nen|s\w*|st\w*) | \w*valittaj[ai]\w*
    | edunvalvottav\w* | edunvalvojan?\b | \w*perikun(?:ta|nan|nalle) | kuolinpes[äi]\w* | leski | lesken
    | oikeudenomistaj\w* | oikeudenhaltij\w* | perilli(?:nen|se[nt]|set|sten)
    | yksityi(?:nen|se[nt]|shenkilö\w*) | toimini(?:mi|men) | kuntalai(?:nen|se[nt]|sten)
    | asuk(?:as|kaan|kaat|kaille) | asukkaiden | kansalai(?:nen|se[nt]) | eläkeläi(?:nen|se[nt])
    | omai(?:nen|se[nt]|sten) | omaishoitaj\w* | vanhem(?:pi|man|mat) | vanhempien | äidin? | äiti
    | isän? | puoliso\w* | naapur\w+ | osaka?s | osakkaa\w+ | \w*omistaj[ai]\w* | \w*haltij[ao]\w*
    | \w*tekij[äö](?:n|t|ille|lle|iden)? | kantelij\w+ | ilmoittaj\w+ | vuokralai(?:nen|se[nt])
    | opiskelij\w+ | oppila(?:s|an|at) | oppilaiden | asiak(?:as|kaan|kaat) | poti(?:las|laan|laat)
    | avustuksensaaj\w+ | työtön | työttömän | viljelij\w+ | yrittäj\w+
    | \w*sökand\w+ | \w*vårdnadshavar\w+ | part(?:en|ens|er|erna)? | sakägar\w+ | klagand\w+
    | besvärsföranded? | dödsbo(?:et|ets|s)? | sterbhus\w* | rättsinnehavar\w+ | arving\w*
    | privatperson\w* | enskild | firman? | \w*invånar\w+ | anhörig\w* | närstående\w*
    | förälder\w* | föräldrar\w* | mo(?:r|dern) | fa(?:r|dern) | mak[ea] | änka | gran(?:ne|nar)\w*
    | \w*(?:mark|fastighets|djur)ägar\w+ | initiativtagar\w+ | elev(?:en|er|erna|ens)? | studerande\w*
    | patient(?:en|er)? | klient(?:en|er)? | hyresgäst\w* | pensionär\w* | omsorgstagar\w+
    | applicants? | guardians? | appellants? | complainants? | residents? | parents? | neighbours?
    | heirs? | owners? | citizens? | estate | private
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_TRADER = re.compile(r"\bt:?mi\b\.?", re.IGNORECASE)
"""A trader in their own name: the firm is the person."""

_OFFICE = re.compile(
    r"""(?:
    \w*(?:johtaja|päällikkö|sihteeri|asiantuntija|suunnittelija|koordinaattori|insinööri|lääkäri
    |hoitaja|opettaja|ohjaaja|tarkastaja|neuvoja|neuvos|esimies|esihenkilö|pormestari|edustaja
    |asiamies|työntekijä|kuraattori|psykologi|terapeutti|arkkitehti|lakimies|juristi|kirjanpitäjä
    |avustaja|assistentti|konsultti|virkamies|viranhaltija|toimittaja|kirkkoherra|ministeri|professori
    |tutkija|lehtori|kouluttaja|vastaava|vahtimestari|kanslisti|valvoja|esittelijä|pöytäkirjanpitäjä
    |komisario|konstaapeli|mestari|isännöitsijä|rehtori|valtuutettu|asianajaja|notaari|vastuuhenkilö
    |yhteyshenkilö|siistijä|kokki|keittäjä|huoltomies|controller|dosentti|agrologi|kanttori|pastori
    |luottamushenkilö|puheenjohtaja|jäsen|merkonomi|rakennusmestari|hallintovirkailija|virkailija
    |chef|direktör|sekreterare|ledamot|ordförande|ledare|rektor|lärare|handläggare|inspektör|ingenjör
    |läkare|skötare|planerare|koordinator|sakkunnig|expert|ombud|tjänsteman|tjänsteinnehavare
    |rådgivare|kurator|psykolog|föreståndare|jurist|borgmästare|representant|forskare|fullmäktig
    |arkitekt|bibliotekarie|revisor|assistent|terapeut|specialist|advokat|granskare)(?:n|t|en|na|s)?
    | director | manager | officer | secretary | co-?ordinator | head | chair(?:man|person)? | member
    | mayor | teacher | doctor | nurse | planner | advis[eo]r | representative | counsell?or
    | principal | councillor | engineer | lawyer | auditor
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)

_BODY = re.compile(
    r"(?:(?<!peri)kunta|kaupunki|hallitus|valtuusto|neuvosto|jaosto|yhdistys|seura|liitto|järjestö"
    r"|säätiö|alue|keskus|virasto|toimisto|palvelut|tiimi|ryhmä|koulu|opisto|laitos|kommun|nämnd"
    r"|styrelse|fullmäktige|förening|förbundet|förbund|stiftelse|kirjaamo|akatemia|akademin?|energia"
    r"|energi|sanomat|uutiset|tidning(?:en)?|bladet|klubi|club|ystävät|vänner|lapset|nuoret|pankki"
    r"|banken|apteekki|apotek(?:et)?|församling(?:en)?|yliopisto|universitet(?:et)?|instituutti"
    r"|institut(?:et)?|gymnasium|gymnasiet|lukio|päiväkoti|daghem(?:met)?|sairaala|sjukhus(?:et)?"
    r"|ministeriö|ministeriet|oikeus|domstol(?:en)?|tingsrätt(?:en)?|hovrätt(?:en)?|rahasto|teatteri"
    r"|teater|orkesteri|kuoro|puolue|partiet|område(?:t)?|osuuskauppa|verket|bolag(?:et)?|yhtiö)\b"
    r"|\b(?:ry|rf|r\.y|r\.f|oy|oyj|ab|abp|ky|osk|stad|råd|ltd|inc|rp)\b",
    re.IGNORECASE,
)
_KNOWN_BODIES = frozenset({
    "kela", "fpa", "keva", "elenia", "caruna", "fortum", "martat", "marthorna", "folkhälsan", "sarastia",
    "monetra", "sitra", "posti", "yle", "fingrid", "traficom", "valvira", "thl", "ely", "avi", "dvv",
    "mll", "spr", "ehyt", "lions", "rotary", "kpmg", "vihreät", "kokoomus", "keskusta", "telia", "elisa oyj",
    "palkat", "arkisto", "laskutus", "palkanlaskenta", "kirjanpito", "asiakaspalvelu", "talous",
})  # fmt: skip
"""Bodies and desks whose names have no sign of one."""

_SURNAMES_BY_ROLE = frozenset({"posti", "kela", "yle", "keva"})
_SURNAMES_BY_GIVEN_NAME = _SURNAMES_BY_ROLE | {
    "kuoro", "stad", "ky", "kokki", "mestari", "notaari", "pastori", "kanttori", "head", "mayor",
}  # fmt: skip
"""Surnames that are bodies and offices, too: firms and choirs have parts in cases, as persons do."""
_ONE_NAME = re.compile(r"\s*[\w.’'-]+,?(?:\s+[\w.’'-]+)+\s*")
_GENITIVE = ("n", "s")

_NO_FIRST_NAME = re.compile(
    r"(?:suomen|finlands|suomalai\w+|svenska|pelastakaa|rädda|nuorten|lasten|vanhusten|etelä|pohjois"
    r"|itä|länsi|varsinais|keski|norra|södra|östra|västra|åbo|turku|turun|helsinki|helsingin)\Z",
    re.IGNORECASE,
)
_MANY = re.compile(r"\w{2,}(?:[jv][aä]t|tut|tyt|[tn]eet|l[aä]iset|[aeo]rna)\Z")
"""Nouns in the plural: no part of a person's name ends so."""

_COMMON = re.compile(
    r"(?:hoito|toimi|huolto|palvelu|yksikkö|osasto|jaos|hallinto|kirjasto|museo|poliisi|koti|yhtymä"
    r"|yhteisö|verkosto|kerho|kanslia|media|välineet|opetus|kasvatus|johto|henkilöstö|työntekijät?"
    r"|osalliset|jäsenet|nuoret|yleisö|enhet(?:en)?|byrån?|kansli(?:et)?|avdelning(?:en)?|skolan?"
    r"|bibliotek(?:et)?|personal(?:en)?|revisor(?:er|erna)|board|council|office|school|association"
    r"|club|staff)\Z",
    re.IGNORECASE,
)
_AROUND_PARTIES = frozenset({
    "lapsen", "lasten", "lapsi", "oppilaan", "oppilaiden", "koulun", "päiväkodin", "kiinteistön",
    "kiinteistöjen", "tilan", "tontin", "alueen", "kylän", "päätöksen", "avustuksen", "avustusten",
    "hakemuksen", "oikaisuvaatimuksen", "valituksen", "aloitteen", "asian", "kunnan", "kaupungin",
    "nuoren", "nuorten", "muut", "kaikki", "vainajan", "barnets", "barnens", "elevens", "skolans",
    "fastighetens", "beslutets", "kommunens", "alla", "övriga", "of", "the", "estate", "all", "other",
})  # fmt: skip
"""What tells whose party somebody is, and is no name."""

_AND = re.compile(r"\s*(?:\b(?:ja|sekä|och|samt|and)\b|[/&;|+]|\s[-–—]\s)\s*", re.IGNORECASE)
_WITH = re.compile(r"\s*(?:\b(?:ja|sekä|och|samt|and)\b|[&;+])\s*", re.IGNORECASE)
"""What stands between two who are named together: behind a slash a body has somebody in charge."""
_CONJUNCTIONS = frozenset({"ja", "och", "sekä", "samt", "and"})
_PAIR = 2


@lru_cache(maxsize=65_536)
def standing(name: str, title: str = "", organization: str = "") -> Standing:
    """Return what somebody is who is named, with the title and organization beside the name.

    `nobody` is a role without a name: the applicant.
    """
    own = words(name)
    if not own or is_masked(name):
        return "nobody"
    is_party = _is_party(name) or _is_party(f"{title} {organization}")
    is_borne = _is_borne(name, is_party=is_party)
    if _has_body_sign(name) and not is_borne:
        return "private" if _beside_a_body(name) else "body"
    if is_party:
        return "private" if personal_names(name) else "nobody"
    if any(map(_OFFICE.match, [*words(title), *(() if is_borne else own)])):
        return "office"
    if words(organization) and organization.strip() != name.strip():
        return "office"
    return "private" if is_borne or _is_name(name) else "body"


@lru_cache(maxsize=65_536)
def personal_names(name: str) -> tuple[str, ...]:
    """Return the names of the persons that a text names, without the words that say who they are."""
    return tuple(one for part in _persons(name) for one in _nominatives(part, name))


def _persons(name: str) -> Iterable[str]:
    """Yield each person's own name: what is left when words for parties are taken out."""
    if not _is_party(name):
        return (_beside_a_body(name) if _has_body_sign(name) else []) or [name]
    left = _TRADER.sub(" ", name)
    for word in dict.fromkeys(words(left)):
        if _PARTY.match(word) or word.lower() in _AROUND_PARTIES:
            left = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", left)
    parts = (" ".join(part.split()).strip(" ,:;()[]-–./") for part in _AND.split(left))
    return [part for part in parts if _may_name(part, name)]


def _beside_a_body(name: str) -> list[str]:
    """Return the persons that a text names together with a body: a person and a school."""
    parts = [part.strip() for part in _WITH.split(name)]
    return [part for part in parts if _is_person_beside(part)]


def _is_person_beside(part: str) -> bool:
    """Whether a part is a given name and a surname; a foundation has the name of its founders."""
    own = words(part)
    if len(own) < _PAIR or _has_body_sign(part) or any(map(_OFFICE.match, own)):
        return False
    is_of_name = own[-1].endswith("n") and not own[-1].endswith("nen")
    return own[0].lower() in _given_names() and not is_of_name and _is_name(part)


def _may_name(part: str, whole: str) -> bool:
    """Whether what is left beside a party is a name: one small word, or one of many, is none."""
    own = words(part)
    capitals = [word for word in own if word[0].isupper()]
    if len(own) >= _PAIR:
        return True
    return bool(capitals) and not (own[0] == words(whole)[0] and _is_of_many(whole))


def _is_of_many(name: str) -> bool:
    """Whether a text speaks of a group: ”Koulujen huoltajat”."""
    return any(word.endswith("t") for word in words(name) if _PARTY.match(word))


def _nominatives(part: str, whole: str) -> list[str]:
    """Return a name and, where an estate or a party has it in the genitive, what it is of."""
    if part == whole:
        return [part]
    first, _, last = part.rpartition(" ")
    bases = [last]
    if last.endswith("sen"):
        bases.append(f"{last.removesuffix('sen')}nen")
    elif last.endswith(("n", "s")) and not last.endswith("nen"):
        bases.append(last[:-1])
    return [f"{first} {base}".strip() for base in bases]


def _is_party(name: str) -> bool:
    return any(map(_PARTY.match, words(name))) or _TRADER.search(name) is not None


def _has_body_sign(name: str) -> bool:
    own = words(name)
    return _BODY.search(name) is not None or not _KNOWN_BODIES.isdisjoint(map(str.lower, own))


def _is_borne(name: str, *, is_party: bool) -> bool:
    """Whether what looks like a body or an office in a name is the surname of a person."""
    parts = [part for one in _persons(name) for part in _AND.split(one) if part.strip()]
    borne = [part for part in parts if _has_surname(part, is_party=is_party)]
    left = [part for part in parts if part not in borne]
    return bool(borne) and not any(map(_has_body_sign, left))


def _has_surname(part: str, *, is_party: bool) -> bool:
    """Whether a name is a surname that looks like a body or an office, and given names."""
    own = words(part)
    if not _ONE_NAME.fullmatch(part) or not all(word[0].isupper() for word in own):
        return False
    is_turned = "," in part or (_may_be_surname(own[0]) and not _OFFICE.match(own[0]))
    surname, given = (own[0], own[1:]) if is_turned else (own[-1], own[:-1])
    if not _may_be_surname(surname):
        return False
    if all(len(word) == 1 or word.lower() in _given_names() for word in given):
        return True
    is_of_place = given[0].endswith(_GENITIVE) or _NO_FIRST_NAME.match(given[0])
    is_person = is_party and not is_turned and not is_of_place
    return (
        is_person and surname.lower() in _SURNAMES_BY_ROLE and not _has_body_sign(" ".join(given))
    )


def _may_be_surname(word: str) -> bool:
    return word.lower() in _SURNAMES_BY_GIVEN_NAME or _MANY.match(word) is not None


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    lines = Path(__file__).with_name("given_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def _is_name(name: str) -> bool:
    """Whether a name is no role or group: everybody else who is named so is a person."""
    parts = words(name)
    common = parts if len(parts) == 1 else [part for part in parts if part.islower()]
    if any(map(_COMMON.search, common)) or any(map(_MANY.match, parts)):
        return False
    if len(parts) == 1:
        return True
    # ”Pekka korhonen” is a slip; more words of which the last is a small one are a phrase.
    is_phrase = len(parts) > _PAIR or parts[-1].endswith("t")
    ends_small = (
        not name.islower() and parts[-1].islower() and parts[-1] not in PARTICLES | _CONJUNCTIONS
    )
    return not (_NO_FIRST_NAME.match(parts[0]) or (is_phrase and ends_small))
