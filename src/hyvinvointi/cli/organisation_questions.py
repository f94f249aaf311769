"""The questions about an organisation whose workspace is begun."""

import re
from collections.abc import Callable, Mapping, Sequence

from hyvinvointi.cli.asking import Asker, Check, Choice, Question
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model.addresses import CONTENT_LANGUAGES
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY, MUNICIPALITY
from hyvinvointi.scaffold.organisation import TYPES, Organisation, council_of, executive_of
from hyvinvointi.schema import root
from hyvinvointi.workspace.municipalities import (
    County,
    Municipality,
    counties,
    find,
    find_county,
    municipalities,
)

_WORD, _CODE = re.compile("[a-z]+"), re.compile("[0-9]{3}")
_LABELS = {
    "type": Text("Organisaation laji", "Typ av organisation", "Kind of organisation"),
    "name": Text(
        "Kunnan, hyvinvointialueen tai kuntayhtymän nimi",
        "Kommunens, välfärdsområdets eller samkommunens namn",
        "Name of the municipality, wellbeing services county or joint authority",
    ),
    "code": Text("Kuntanumero", "Kommunnummer", "Municipality code"),
    "languages": Text(
        "Kielet, joilla asiakirjat kirjoitetaan",
        "Språken som dokumenten skrivs på",
        "Languages of the documents",
    ),
    "council": Text("Valtuuston nimi", "Fullmäktiges namn", "Name of the council"),
    "executive": Text("Hallituksen nimi", "Styrelsens namn", "Name of the executive"),
}
_NAME_HINT = Text(
    "Kirjoita alku ja valitse nuolella tai sarkaimella.",
    "Skriv början och välj med pil eller tabb.",
    "Type the beginning and choose with an arrow or Tab.",
)
_CODE_HINT = Text(
    "Kolme numeroa, esimerkiksi 020.", "Tre siffror, t.ex. 020.", "Three digits, for example 020."
)
_LANGUAGES_HINT = Text(
    "Pääkieli ensin: fi (suomi), sv (ruotsi), se, smn, sms (saamen kielet), en.",
    "Huvudspråket först: fi (finska), sv (svenska), se, smn, sms (samiska språk), en.",
    "The main one first: fi (Finnish), sv (Swedish), se, smn, sms (Sámi languages), en.",
)
_BOTH_HINT = Text(
    "Kaikilla kielillä, vinoviiva välissä.",
    "På alla språk, med snedstreck emellan.",
    "In all languages, separated by a slash.",
)
_BAD_CODE = Text(
    "Kuntanumero on kolme numeroa, esimerkiksi 020.",
    "Kommunnumret är tre siffror, t.ex. 020.",
    "A municipality code is three digits, for example 020.",
)
_NO_CODE = Text(
    "Kuntanumero on vain kunnalla. Jätä --code pois.",
    "Bara en kommun har ett kommunnummer. Lämna bort --code.",
    "Only a municipality has a municipality code. Leave --code out.",
)
_NAMED_AS = (
    (COUNTY, ("hyvinvointialue", "välfärdsområde", "wellbeing services county")),
    (JOINT_AUTHORITY, ("yhtymä", "samkommun", "sammanslutning", "joint authority")),
)
"""Words in the names of organisations that say what they are."""
_BAD_LANGUAGES = Text("Kieliä ovat {known}.", "Språken är {known}.", "The languages are {known}.")


_KNOWN: Mapping[str, Callable[[str], Municipality | County | None]] = {
    MUNICIPALITY: find,
    COUNTY: find_county,
    JOINT_AUTHORITY: lambda _name: None,
}
"""What is known of organisations of each type by their names."""


@dataclass(frozen=True, slots=True)
class OrganisationQuestions:
    """Asks about an organisation; `given` are the values of options by their names."""

    asker: Asker
    spoken: Language
    given: Mapping[str, str | None]

    def organisation(self) -> Organisation:
        """Return what is known of the organisation once all is asked."""
        names = [municipality.name for municipality in municipalities()] + [
            county.name for county in counties()
        ]
        name = self._ask(
            "name", hint=_NAME_HINT, needed=True, suggestions=[Choice(one, one) for one in names]
        )
        kind = self._type(name)
        known = _KNOWN[kind](name)
        if kind != MUNICIPALITY and self.given.get("code") is not None:
            raise WorkError(Message(_NO_CODE))
        code = self._code(known) if kind == MUNICIPALITY and name else None
        languages = self._languages(known)
        is_city = isinstance(known, Municipality) and known.is_city
        council, executive = (
            self._body(label, usual(kind, is_city=is_city), languages)
            for label, usual in (("council", council_of), ("executive", executive_of))
        )
        by_language = _names(name, known, languages)
        return Organisation(
            kind, by_language, languages, council, executive, code, is_city, known, self.spoken
        )

    def _type(self, name: str) -> str:
        """Return the type of an organisation: its name says it, or its code, or somebody is asked."""
        folded = name.casefold()
        told = next(
            (kind for kind, words in _NAMED_AS if any(word in folded for word in words)), None
        )
        is_municipality = find(name) is not None or self.given.get("code") is not None
        usual = told or MUNICIPALITY
        if self.given.get("type") is None and (not name or told or is_municipality):
            return usual
        return self._ask("type", usual, needed=True, choices=self._types())

    def _code(self, known: Municipality | County | None) -> str:
        usual = known.code if isinstance(known, Municipality) else ""
        return self._ask("code", usual, hint=_CODE_HINT, needed=True, check=_code_fault)

    def _languages(self, known: Municipality | County | None) -> tuple[str, ...]:
        usual = known.languages if known else ("sv" if self.spoken == "sv" else "fi",)
        answer = self._ask(
            "languages", " ".join(usual), hint=_LANGUAGES_HINT, needed=True, check=_languages_fault
        )
        return tuple(dict.fromkeys(_WORD.findall(answer.lower())))

    def _body(self, name: str, usual: Text, languages: Sequence[str]) -> dict[str, str]:
        written = [language for language in languages if language in LANGUAGES] or ["fi"]
        said = " / ".join(getattr(usual, language) for language in written)
        hint = _BOTH_HINT if len(written) > 1 else None
        return _by_language(self._ask(name, said, hint=hint, needed=True), written)

    def _types(self) -> list[Choice]:
        meaning = root("municipality").properties["type"]
        return [Choice(kind, meaning.value_term(kind).say(self.spoken)) for kind in TYPES]

    def _ask(
        self,
        name: str,
        default: str = "",
        hint: Text | None = None,
        *,
        needed: bool = False,
        choices: Sequence[Choice] = (),
        suggestions: Sequence[Choice] = (),
        check: Check = lambda _: None,
    ) -> str:
        label, shown = _LABELS[name].say(self.spoken), hint.say(self.spoken) if hint else ""
        question = Question(f"--{name}", label, shown, default, needed, choices, suggestions, check)
        return self.asker.answer(question, self.given.get(name))


def _names(
    name: str, known: Municipality | County | None, languages: Sequence[str]
) -> dict[str, str]:
    """Return the name by language: of an organisation that is known, and as it was typed else."""
    written = [language for language in languages if language in LANGUAGES] or ["fi"]
    if known is None or "/" in name:
        return _by_language(name, written)
    return {language: known.names.get(language, known.names["fi"]) for language in written}


def _by_language(answer: str, languages: Sequence[str]) -> dict[str, str]:
    """Return what was said with slashes between languages; what is said once stands in the first."""
    parts = [part.strip() for part in answer.split("/")]
    return {one: part for one, part in zip(languages, parts, strict=False) if part}


def _code_fault(answer: str) -> Message | None:
    return None if _CODE.fullmatch(answer) else Message(_BAD_CODE)


def _languages_fault(answer: str) -> Message | None:
    is_known = {*_WORD.findall(answer.lower())} <= {*CONTENT_LANGUAGES}
    return None if is_known else Message(_BAD_LANGUAGES, {"known": CONTENT_LANGUAGES})
