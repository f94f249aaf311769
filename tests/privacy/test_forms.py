"""Forms in which codes, accounts, cards and contact details stand in minutes, and what is none."""

import pytest

from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.shown import located

CODE = "131052-308T"


def seen(kind, text, *, is_file=False):
    return [text[start:end] for start, end in located(FINDERS[kind], text, is_file=is_file)]


@pytest.mark.parametrize(
    "spelling",
    [
        CODE,
        "131052-308t",
        "131052+308T",
        "131052A308T",
        "131052 A 308T",
        "131052–308T",
        "131052−308T",
        "131052 - 308T",
        "131052-\n  308T",
        "131052 -\n\n308T",
        "131052 308T",
        "131052308T",
        "131052/308T",
        "131052_-_308T",
        "131 052-308T",
        "13 10 52 - 308T",
        "1 3 1 0 5 2 - 3 0 8 T",
        "13.10.52-308T",
        "13.10.1952-308T",
        "131052\\-308T",
        "131052&#45;308T",
        "131052&#x2d;308T",
        "131052&ndash;308T",
        "131052&amp;#45;308T",
        "131052&shy;-308T",
        "131052**-**308T",
        "131052*-308*T",
        "131052-`308T",
        "131052](https://malli.example)-308T",
        "1310][a]52-308T",
        "1310</b>52-308T",
        "131052-308<!-- -->T",
        "131052%2D308T",
        "131052\u00ad-308T",
        "131052-\u200b308T",
        "131052\u200e-308T",
        "1310\u202e52-308T",
        "1310\U000e004152-308T",
        "1\u033631052-308T",
        "１３１０５２-３０８Ｔ",
        "𝟙31052-308𝚃",
        "¹³¹⁰⁵²-308T",
        "131052-308\u0422",
        "131052-\n> 308T",
        "131052-\n# 308T",
    ],
)
def test_an_identity_code_is_seen_whole(spelling):
    opening = "[" if "]" in spelling else "<b>" if "</b>" in spelling else "a "
    assert seen("code", f"Hakija, {opening}{spelling} ja muut") == [spelling]


@pytest.mark.parametrize(
    ("text", "is_file", "found"),
    [
        ("hetu131052-308T", False, [CODE]),
        ("hetu:131052A308T", False, ["131052A308T"]),
        ("131052-308Tunnus", False, [CODE]),
        ("liite_131052-308t.pdf", False, ["131052-308t"]),
        ("020190-9299 ja 020190 9299", False, ["020190-9299"]),
        ("hetu 020190 9299", False, ["020190 9299"]),
        ("henkilötunnus: 0201909299", False, ["0201909299"]),
        ("luku 0201909299", False, []),
        ('x: "131052\\u002D308T"', True, ["131052\\u002D308T"]),
        ('x: "131\\\n   052-308T"', True, ["131\\\n   052-308T"]),
        ('x: "131052-\\n308T"', True, ["131052-\\n308T"]),
        ("x: '131052\\u002D308T'", False, []),
        ("1131052-308T", False, []),
        ("131052-308T1", False, []),
        ("9f131052a308t77", False, []),
        ("320190-9299, 311190-9299", False, []),
    ],
)
def test_what_surrounds_an_identity_code(text, is_file, found):
    assert seen("code", text, is_file=is_file) == found


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("account", "fi21-1234-5600-0007-85 op 12", ["fi21-1234-5600-0007-85"]),
        ("account", "tiliFI2112345600000785eräpäivä", ["FI2112345600000785"]),
        ("account", "FI21\n  1234\u00a05600 **0007** 85", ["FI21\n  1234\u00a05600 **0007** 85"]),
        ("account", "IBAN FI 21 1234 5600 0007 85, BIC", ["FI 21 1234 5600 0007 85"]),
        ("account", "GB82 WEST 1234 5698 7654 32 ja DE89370400440532013000", ["GB82 WEST 1234 5698 7654 32", "DE89370400440532013000"]),
        ("account", "FI21 1234 5600 0007 86, FI2112345600000785123", []),
        ("account", "tilille 123456-785", ["123456-785"]),
        ("account", "asia 123456-785", []),
        ("account", "tilille 123456-786", []),
        ("card", "4111 1111 1111 1111", ["4111 1111 1111 1111"]),
        ("card", "4111.1111.1111.1111", ["4111.1111.1111.1111"]),
        ("card", "kortti4111111111111111", ["4111111111111111"]),
        ("card", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", ["4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"]),
        ("card", "3782 822463 10005 ja 3056 930902 5904", ["3782 822463 10005", "3056 930902 5904"]),
        ("card", "41 111111 1111 1111, 4111 1111 1111 1111 2", []),
        ("card", "9111 1111 1111 1111", []),
        ("plate", "rekisterinumero **ABC**-123", ["ABC**-123"]),
        ("plate", "rekisterinumero\nABC-123", []),
        ("contact", "kaisa.k(at)hotmail.fi", ["kaisa.k(at)hotmail.fi"]),
        ("contact", "kaisa.k [at] hotmail [dot] fi", ["kaisa.k [at] hotmail [dot] fi"]),
        ("contact", "kaisa.k at hotmail.fi", ["kaisa.k at hotmail.fi"]),
        ("contact", "kaisa.k@hot**mail**.fi", ["kaisa.k@hot**mail**.fi"]),
        ("contact", "<kaisa.k@hotmail.fi>", ["kaisa.k@hotmail.fi"]),
        ("contact", "mailto:kaisa.k%40hotmail.fi", ["kaisa.k%40hotmail.fi"]),
        ("contact", "puh. 0 4 0 1 2 3 4 5 6 7", ["0 4 0 1 2 3 4 5 6 7"]),
        ("contact", "puh. +358 (0)40 123 4567", ["+358 (0)40 123 4567"]),
        ("contact", "puh. 00358-40-1234567", ["00358-40-1234567"]),
        ("contact", "puh. 050–1234567", ["050–1234567"]),
        ("contact", "Mallintie  12\n  A 4, MALLINKATU 1 as. 3", ["Mallintie  12\n  A 4", "MALLINKATU 1 as. 3"]),
        ("contact", "kunta at heart.example, ovat at", []),
    ],
)  # fmt: skip
def test_other_personal_data(kind, text, found):
    assert seen(kind, text) == found
