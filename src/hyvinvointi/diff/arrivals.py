"""What came and what went, where a message tells of what was and what is: words and their place."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.diff import terms, unseen
from hyvinvointi.diff.values import Act
from hyvinvointi.schema import Field
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each
from hyvinvointi.words.values import Row

_BOTH = re.compile(r"(?:från )?([”“]?)\{old\}(”?) (?:→|till) [”“]?\{new\}”?")
_HAS_CHANGED = re.compile(r" on (?:muuttunut|muutettu)(?=: (?:[”“]?\{old\}))")
"""What a Finnish message does not say where something was only added or removed."""
_FROM_TO = re.compile(r" from (“?)\{old\}(”?) to “?\{new\}”?")
_IN_SWEDISH = re.compile(r"[:,]? \(?(?:från )?(”?)\{old\}(”?) (?:→|till) ”?\{new\}”?\)?")
_ADDED = Text("on lisätty", "Följande har lagts till:", "has been added")
_REMOVED = Text("on poistettu", "Följande har tagits bort:", "has been removed")
_CAME = Text("lisätty", "Uppgiften har lagts till", "It has been added")
_WENT = Text("poistettu", "Uppgiften har tagits bort", "It has been removed")
_CAME_AND_WENT = {"+": _ADDED, "−": _REMOVED}
_AND: dict[Language, str] = {"fi": "ja", "en": "and"}
"""What stands between values where the verb comes last."""
_LISTED = 10


def one_sided(message: Text, args: Mapping[str, object], act: Act) -> Text:
    """Return a message of what was and is as it reads where either is not there.

    Of a list it tells what came and what went.
    """
    if "listed" in args:
        return in_each(lambda language: _replaced(message.say(language), "{listed}", language))
    is_new, is_gone = args["old"] == terms.NOTHING, args["new"] == terms.NOTHING
    if is_new and is_gone:
        whole = {Act.ADDED: _CAME, Act.REMOVED: _WENT}.get(act)
        if whole is None:
            return message
        return in_each(
            lambda language: _replaced(message.say(language), whole.say(language), language)
        )
    if not is_new and not is_gone:
        return message
    verb, shown = (_ADDED, "new") if is_new else (_REMOVED, "old")
    return in_each(
        lambda language: _replaced(
            message.say(language), _with_verb(verb.say(language), shown, args, language), language
        )
    )


def _with_verb(verb: str, shown: str, args: Mapping[str, object], language: Language) -> str:
    """Return the one side that there is with its verb, which comes last but in Swedish.

    A Finnish word that is a value would be read as one of the sentence: ”Hylättiin” on lisätty.
    """
    if language not in _AND:
        return rf"{verb} \1{{{shown}}}\2"
    side = args[shown]
    said = side.say(language) if isinstance(side, Text) else ""
    name = getattr(terms.QUOTED, language).replace("{name}", f"{{{shown}}}")
    is_quoted = ", " in said or (language == "fi" and said[:1].isalpha())
    return f"{name} {verb}" if is_quoted else rf"\1{{{shown}}}\2 {verb}"


def _replaced(template: str, what: str, language: Language) -> str:
    """Return a template with something in the place of what was and is.

    Swedish and English tell it in a sentence of its own, Finnish behind a colon.
    """
    own = {"sv": _IN_SWEDISH, "en": _FROM_TO}.get(language)
    if "listed" not in what:
        template = _HAS_CHANGED.sub("", template)
    return own.sub(f". {what}", template) if own else _BOTH.sub(what, template)


def came_and_went(
    old: Any, new: Any, meaning: Field | None = None, naming: terms.Naming | None = None
) -> Mapping[str, object]:
    """Return what joined a list (`new`), what left it (`old`), and both as ”added x; removed y” (`listed`).

    Of many the first few are told, and of each side at least one.
    """
    item = meaning.item if meaning is not None else None
    signed = [*(("+", one) for one in gained(old, new)), *(("−", one) for one in gained(new, old))]
    shown = signed if len(signed) <= _LISTED else [*signed[: _LISTED - 1], signed[-1]]
    hidden = Counter(sign for sign, _ in signed) - Counter(sign for sign, _ in shown)
    said = _signed(shown, item, naming)
    return {
        "listed": Row(tuple(_came_then_went(said, hidden)), mark=""),
        "old": terms.joined(text for sign, text in said if sign == "−"),
        "new": terms.joined(text for sign, text in said if sign == "+"),
    }


def _came_then_went(said: Sequence[tuple[str, Text]], hidden: Mapping[str, int]) -> Iterator[Text]:
    """Yield what came and what went, each with the words and the mark that it stands between.

    Of each side it is said how many more are not shown.
    """
    told = []
    for sign, word in _CAME_AND_WENT.items():
        texts = [text for other, text in said if other == sign]
        more = [terms.same(f"… ({hidden[sign]})")] if hidden.get(sign) else []
        if texts:
            told.append((word, [*texts, *more]))
    in_languages = ([*_pieces(told, language)] for language in LANGUAGES)
    for pieces in zip(*in_languages, strict=True):
        yield Text(*pieces)


def _pieces(told: Sequence[tuple[Text, Sequence[Text]]], language: Language) -> Iterator[str]:
    """Yield values with what stands around them: the verb comes last, in Swedish a word first."""
    for at, (word, texts) in enumerate(told):
        verb, is_last = word.say(language), at == len(told) - 1
        values = [text.say(language) for text in texts]
        if language in _AND:
            values = [_one_name(value, language) for value in values]
            yield from _with_marks(values, f" {_AND[language]}")
            values = [f"{values[-1]} {_of_many(verb) if values[1:] else verb}"]
        else:
            values[0] = f"{verb if at == 0 else uncapitalised(verb)} {values[0]}"
            yield from _with_marks(values, ",")
        mark = f" {_AND[language]}" if language in _AND else ";"
        yield values[-1] if is_last else values[-1] + mark


def _with_marks(values: Sequence[str], last: str) -> Iterator[str]:
    """Yield all values but the last one with commas, the one before it with a mark of its own."""
    *several, end = values
    for at, value in enumerate(several, start=1):
        is_before_last = at == len(several) and not end.startswith("…")
        yield value + (last if is_before_last else ",")


def _of_many(verb: str) -> str:
    """Return an English verb of several things; the Finnish passive is the same of one and many."""
    return verb.replace("has ", "have ")


def _one_name(value: str, language: Language) -> str:
    """Return a value between quotation marks where a comma would make two of it."""
    return terms.quoted(terms.same(value)).say(language) if ", " in value else value


def _signed(
    values: Sequence[tuple[str, Any]], meaning: Field | None, naming: terms.Naming | None
) -> list[tuple[str, Text]]:
    """Values with their signs; what would be told alike on both sides is shown as it is written."""
    texts = [(sign, terms.value(one, meaning, naming)) for sign, one in values]
    sides = [{unseen.as_seen(text) for sign, text in texts if sign == side} for side in "+−"]
    alike = sides[0] & sides[1]
    return [
        (sign, terms.value(unseen.visible(one), meaning) if unseen.as_seen(text) in alike else text)
        for (sign, text), (_, one) in zip(texts, values, strict=True)
    ]


def gained(old: Any, new: Any) -> list[Any]:
    """Return what a list holds that another one (or nothing) does not."""
    known = Counter(map(repr, terms.items(old)))
    items = []
    for item in terms.items(new):
        if known[repr(item)]:
            known[repr(item)] -= 1
        else:
            items.append(item)
    return items
