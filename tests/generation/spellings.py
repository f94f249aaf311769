"""Personal data that nobody has, and all the ways to spell it so that a page shows it whole."""

import json
import re
import unicodedata
from collections.abc import Callable
from html import unescape
from random import Random

CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\u061c\ufe0f\u034f\U000e0041"
)
DASHES = "-‐‑‒–—−﹣－"
# What a reader takes for a letter or digit of the code.
_LOOKS = {"A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "K": "КΚ", "M": "МΜ", "P": "РΡ", "T": "ТΤ", "X": "ХΧ", "Y": "Υ"}  # fmt: skip
_ALIKE = str.maketrans({look: letter for letter, looks in _LOOKS.items() for look in looks})
_MARKS = ("*", "**", "`", "***")


def identity_code(chance: Random) -> str:
    """Return a temporary code, which stands for nobody."""
    day = f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randrange(100):02}"
    number = str(chance.randint(900, 999))
    return f"{day}{chance.choice('-+YXWVUABCDEF')}{number}{CHECKS[int(day + number) % 31]}"


def bank_account(chance: Random) -> str:
    """Return a Finnish account number with the right check."""
    own = "".join(chance.choice("0123456789") for _ in range(14))
    number = f"FI{98 - int(own + '151800') % 97:02}{own}"
    return " ".join(re.findall(".{1,4}", number)) if chance.random() < 0.5 else number


def payment_card(chance: Random) -> str:
    """Return a card number with the right check."""
    body = chance.choice(["4", "51", "55", "2221"])
    body += "".join(chance.choice("0123456789") for _ in range(15 - len(body)))
    doubled = (int(one) * (2 - at % 2) for at, one in enumerate(body))
    number = body + str(-sum(one - 9 * (one > 9) for one in doubled) % 10)
    return chance.choice([" ", "-", ""]).join(re.findall(".{4}", number))


def mail(chance: Random) -> str:
    name = "".join(chance.choice("abcdefghijklmnop") for _ in range(10))
    return f"{name}@{chance.choice(['gmail.com', 'hotmail.fi', 'luukku.com'])}"


def home(chance: Random) -> str:
    return f"Kivi{chance.choice('abcdefgh')}katu {chance.randint(1, 99)} B {chance.randint(1, 99)}"


def phone(chance: Random) -> str:
    own = f"{chance.randrange(10**7):07}"
    return chance.choice([f"040 {own[:3]} {own[3:]}", f"+358 50 {own}", f"045{own}"])


SECRETS: dict[str, Callable[[Random], str]] = {
    "code": identity_code,
    "account": bank_account,
    "card": payment_card,
    "mail": mail,
    "home": home,
    "phone": phone,
}


def spelled(secret: str, chance: Random) -> str:
    """Return another spelling of a secret for a text in Markdown; a page shows it as it is."""
    units = [_sign(sign, chance) for sign in secret]
    for _ in range(chance.randint(0, 3)):
        units.insert(chance.randint(1, len(units) - 1), chance.choice(INVISIBLE))
    if chance.random() < 0.5:
        _mark(units, chance)
    text = "".join(units)
    return (
        text.replace("@", chance.choice(["@", "(at)", " [at] ", "&#64;", " at "]))
        if chance.random() < 0.5
        else text
    )


def _sign(sign: str, chance: Random) -> str:
    """One character of a secret in another form, mostly as it is."""
    if chance.random() < 0.75:
        return sign
    forms = [f"&#{ord(sign)};", f"&#x{ord(sign):X};"]
    if sign.isdigit():
        forms += [chr(ord(base) + int(sign)) for base in "０𝟎𝟘𝟶٠"]
    elif sign.isalpha() and sign.isascii():
        forms += [chr(ord(sign) + 0xFEE0), *_LOOKS.get(sign, "")]
    elif sign == "-":
        forms += [*DASHES, "\\-", " - ", "-\n", " \n– ", "\u2009-\u00a0", "&ndash;"]
    elif sign == " ":
        forms = ["\u00a0", "  ", "\n", "&nbsp;", "\u2007"]
    elif sign == ".":
        forms += ["\\."]
    return chance.choice(forms)


def _mark(units: list[str], chance: Random) -> None:
    start = chance.randrange(len(units) - 1)
    end = chance.randint(start + 1, len(units))
    mark = chance.choice(_MARKS)
    around = [
        (mark, mark),
        ("[", "](https://malli.example/sivu)"),
        ("<b>", "</b>"),
        ("<!-- -->", ""),
    ]
    before, after = chance.choice(around)
    units.insert(end, after)
    units.insert(start, before)


def quoted(text: str, chance: Random) -> str:
    """Return a text in double quotation marks, some of its characters as escapes."""
    return '"' + "".join(_escaped(sign, chance) for sign in text) + '"'


def _escaped(sign: str, chance: Random) -> str:
    code = ord(sign)
    if chance.random() < 0.2:
        return (
            f"\\x{code:02x}"
            if code < 256
            else f"\\u{code:04X}"
            if code < 65536
            else f"\\U{code:08X}"
        )
    return json.dumps(sign, ensure_ascii=False)[1:-1]


def percent(text: str, chance: Random) -> str:
    """Return a text as a part of an address, some of its characters encoded."""
    return "".join(
        "".join(f"%{byte:02X}" for byte in sign.encode())
        if chance.random() < 0.4 or not (sign.isascii() and sign.isalnum())
        else sign
        for sign in text
    )


def squeezed(text: str) -> str:
    """Return the letters and digits that a reader sees in a text or page: written anew for tests."""
    text = unescape(unescape(re.sub(r"<[^<>]*>|\]\([^()\s]*\)", "", unescape(text))))
    text = re.sub(r"%([0-9A-Fa-f]{2})", lambda match: chr(int(match[1], 16)), text)
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    signs = (str(unicodedata.digit(one, one)) for one in plain)
    return "".join(one for one in signs if one.isalnum()).upper()
