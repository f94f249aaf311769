"""Words that scanning or copying has broken: a digit, a cut or a misread letter inside."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV823",
    "broken-word",
    Text(
        "Sanassa ”{word}” on luultavasti virhe: {what}.",
        "Ordet ”{word}” är troligen felskrivet: {what}.",
        "The word “{word}” seems to contain a typing error: {what}.",
    ),
    Text(
        "Vertaa sanaa alkuperäiseen tekstiin ja korjaa se.",
        "Jämför ordet med originalet och rätta det.",
        "Compare the word with the original, and correct it.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_DIGIT = Text(
    "siinä on numero kirjaimen paikalla", "ordet innehåller en siffra", "it contains a digit"
)
_CUT = Text(
    "sen katkaisee tavuviiva ja väli",
    "ordet är avbrutet av ett bindestreck och ett mellanslag",
    "it is broken by a hyphen and a space",
)
_MISREAD = Text(
    "kirjaimet rn ovat luultavasti m",
    "bokstäverna rn är troligen m",
    "“rn” should probably be “m”",
)
_MISREAD_D = Text(
    "kirjain d on luultavasti ä", "bokstaven d är troligen ä", "“d” should probably be “ä”"
)
_MISREAD_L = Text(
    "sen sisällä on iso I, joka on luultavasti l",
    "ordet innehåller ett stort I som troligen är ett l",
    "the capital “I” should probably be “l”",
)
_SIGN = Text(
    "sen sisällä on huutomerkki",
    "ordet innehåller ett utropstecken",
    "it contains an exclamation mark",
)
_MISREAD_II = Text(
    "kirjain ü on luultavasti ii", "bokstaven ü är troligen ii", "“ü” should probably be “ii”"
)
_MISREAD_O = Text(
    "numero 6 on luultavasti ö", "siffran 6 är troligen ett ö", "“6” should probably be “ö”"
)
_L = "A-Za-zÅÄÖåäö"
# 0, 1 and 5 are what o, l or i and s are read as; 19 and 365 belong to names of products and diseases.
_WITH_DIGIT = regex(
    rf"(?<![\w./@-])(?:[A-ZÅÄÖ]0(?=[a-zåäö])|[{_L}]*[a-zåäö]{{2}}[01])"
    r"(?:[a-zåäö]{2,}[015])*[a-zåäö]{2,}(?![\w/@]|[.-]\w)"
)
_CUT_BY_HYPHEN = regex(
    rf"(?<![\w./-])[{_L}]*[a-zåäö]{{2}}-(?:[ \t]+\n?|\n)[ \t]*(?P<rest>[a-zåäö]{{2,}})(?![\w-])"
)
_JOINING = frozenset({
    "ja", "tai", "sekä", "eli", "että", "kuin", "eikä", "taikka", "tahi", "mutta", "vaan", "kuten",
    "myös", "ynnä", "ei", "ym", "yms", "tms", "jne", "och", "eller", "samt", "men", "respektive",
    "resp", "utan", "även", "and", "or", "nor", "but",
})  # fmt: skip
"""What may follow a hyphen that stands for the second half of a compound: sosiaali- ja terveys."""

# No Finnish word ends with td or kd, or has dd behind another consonant: ettd, pddtti.
_MISREAD_A = regex(
    rf"(?<![\w./@-])(?:[{_L}]*[a-zäö]{{2}}[tk]d(?![\w/@])|[{_L}]*(?<![aeiouyäö])[bcfghjkmpqstv]dd[a-zäö]+)"
)

# No word of either language begins with rn or has it after l or oi.
_MISREAD_M = regex(rf"(?<![\w./@-])(?:rn(?=[aeiouyäö])|[{_L}]*(?:l|oi)rn)[a-zåäö]+")

# Names of products begin with a capital or have one letter before theirs: KuntaInfo, eInvoice.
_MISREAD_I = regex(r"(?<![\w./@-])[a-zåäö]{2,}I[a-zåäö]{2,}(?![\w/@])")

_WITH_SIGN = regex(rf"(?<![\w./@-])[{_L}]*[a-zåäö]{{2}}![a-zåäö]{{2,}}(?![\w/@])")

# Finnish knows no ü but in names, and in no word where a 6 stands between small letters.
_MISREAD_U = regex(r"(?<![\w./@-])[a-zåäö]+ü[a-zåäöü]+(?![\w/@])")
_MISREAD_6 = regex(r"(?<![\w./@-])[A-ZÅÄÖ]?[a-zåäö]+6[a-zåäö6]+(?![\w/@])")


def _joined(word: str) -> str:
    return re.sub(r"-\s+", "", word)


def _with_m(word: str) -> str:
    return re.sub(r"^rn|(?<=l)rn|(?<=oi)rn", "m", word, count=1)


def _with_l(word: str) -> str:
    return word.replace("I", "l")


def _with_ii(word: str) -> str:
    return word.replace("ü", "ii")


def _with_o(word: str) -> str:
    return word.replace("6", "ö")


class _Break(NamedTuple):
    """A way in which words break: `sign` is in the text, and `right` mends the word.

    A sign begins with its rarest character: what comes before is looked at behind it.

    What breaks words of one language alone says nothing of the others'.
    """

    sign: re.Pattern[str]
    pattern: re.Pattern[str]
    what: Text
    right: Callable[[str], str] | None = None
    language: str = ""


_BREAKS = (
    _Break(regex("[01](?=[a-zåäö])"), _WITH_DIGIT, _DIGIT),
    _Break(regex(r"-(?<=[a-zåäö]-)\s"), _CUT_BY_HYPHEN, _CUT, _joined),
    _Break(regex("rn"), _MISREAD_M, _MISREAD, _with_m),
    _Break(regex("d(?<=[dkt]d)"), _MISREAD_A, _MISREAD_D, language="fi"),
    _Break(regex("I(?<=[a-zåäö]I)[a-zåäö]"), _MISREAD_I, _MISREAD_L, _with_l),
    _Break(regex("![a-zåäö]"), _WITH_SIGN, _SIGN),
    _Break(regex("ü"), _MISREAD_U, _MISREAD_II, _with_ii, language="fi"),
    _Break(regex("6[a-zåäö]"), _MISREAD_6, _MISREAD_O, _with_o, language="fi"),
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each word that cannot be one as it is written."""
    texts = context.texts(document)
    # One search of all texts tells that none of them has a sign.
    everything = "\n".join([text.text for text in texts])
    possible = [one for one in _BREAKS if one.sign.search(everything)]
    for text in texts if possible else ():
        # What the source was misread as may stand in a note on the source.
        if text.field == "x-" or text.route[:1] == ("source",):
            continue
        breaks = [
            one
            for one in possible
            if one.language in {"", text.language} and one.sign.search(text.text)
        ]
        if breaks:
            shown = text.words
            for one in breaks:
                yield from _found(text, shown, one)


def _found(text: FreeText, shown: str, one: _Break) -> Iterator[Finding]:
    for match in one.pattern.finditer(shown):
        if match.groupdict().get("rest") in _JOINING:
            continue
        word = " ".join(match[0].split())
        fix = text.fix(*match.span(), one.right(match[0]), safe=False) if one.right else None
        args = {"word": word, "what": one.what}
        yield Finding(RULE, text.site(*match.span()), args, fix=fix, value=word)
