"""What stands for an argument or a value in a help, in the reader's language."""

import re

from hyvinvointi.diagnostics import Language, Text

_WORDS = {
    "OPTIONS": Text("VALITSIMET", "FLAGGOR", "OPTIONS"),
    "COMMAND": Text("KOMENTO", "KOMMANDO", "COMMAND"),
    "ARGS": Text("ARGUMENTIT", "ARGUMENT", "ARGS"),
    "PATHS": Text("POLUT", "SÖKVÄGAR", "PATHS"),
    "PATH": Text("POLKU", "SÖKVÄG", "PATH"),
    "IDS": Text("TUNNUKSET", "ID:N", "IDS"),
    "ID": Text("TUNNUS", "ID", "ID"),
    "FILE": Text("TIEDOSTO", "FIL", "FILE"),
    "DIR": Text("KANSIO", "MAPP", "DIR"),
    "DATE": Text("PÄIVÄ", "DAG", "DATE"),
    "FORMAT": Text("MUOTO", "FORMAT", "FORMAT"),
    "RULES": Text("SÄÄNNÖT", "REGLER", "RULES"),
    "RULE": Text("SÄÄNTÖ", "REGEL", "RULE"),
    "REV": Text("VERSIO", "VERSION", "REV"),
    "N": Text("MÄÄRÄ", "ANTAL", "N"),
    "NUMBER": Text("LUKU", "TAL", "NUMBER"),
    "VALUE": Text("ARVO", "VÄRDE", "VALUE"),
    "NAME": Text("NIMI", "NAMN", "NAME"),
    "BASE": Text("VANHA", "GAMMAL", "BASE"),
    "HEAD": Text("UUSI", "NY", "HEAD"),
    "TEXT": Text("TEKSTI", "TEXT", "TEXT"),
    "CODE": Text("NUMERO", "KOD", "CODE"),
    "TYPE": Text("LAJI", "TYP", "TYPE"),
    "KIND": Text("LAJI", "TYP", "KIND"),
    "LANGUAGES": Text("KIELET", "SPRÅK", "LANGUAGES"),
    "LANG": Text("KIELI", "SPRÅK", "LANG"),
    "YEAR": Text("VUOSI", "ÅR", "YEAR"),
    "DECISION": Text("PÄÄTÖS", "BESLUT", "DECISION"),
    "UNIT": Text("YKSIKKÖ", "ENHET", "UNIT"),
    "FINGERPRINT": Text("SORMENJÄLKI", "FINGERAVTRYCK", "FINGERPRINT"),
    "TOPIC": Text("AIHE", "ÄMNE", "TOPIC"),
    "DOCUMENT": Text("ASIAKIRJA", "DOKUMENT", "DOCUMENT"),
}
_WORD = re.compile("[A-Z]+")


def spoken(english: str, language: Language) -> str:
    """Return a placeholder such as `[PATHS|IDS]...` in a language; what is not known stays."""
    return _WORD.sub(
        lambda word: _WORDS[word[0]].say(language) if word[0] in _WORDS else word[0], english
    )
