"""Numbers of people and votes as minutes write them: in digits, or small ones in words."""

_WORDS = {
    "yksi": 1, "yhden": 1, "kaksi": 2, "kolme": 3, "nelja": 4, "viisi": 5, "kuusi": 6,
    "seitseman": 7, "kahdeksan": 8, "yhdeksan": 9, "kymmenen": 10,
    "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8, "nio": 9, "tio": 10,
}  # fmt: skip

NUMERAL = "[0-9]{1,3}|" + "|".join(_WORDS)
"""What a number looks like in a text that is folded."""


def number_of(said: str) -> int:
    """Return the number that a match of `NUMERAL` says."""
    return _WORDS.get(said) or int(said)
