"""What the levels of changes mean."""

from collections.abc import Iterator
from functools import partial

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import LEVELS
from hyvinvointi.diff.rules import judges
from hyvinvointi.diff.sentences import LEVEL_NAMES
from hyvinvointi.lint.pages import in_general
from hyvinvointi.report.topics.topic import Topic, joined
from hyvinvointi.schema import Level, suggest

_MEANINGS: dict[Level, Text] = {
    "critical": Text(
        "Tarkastetun pöytäkirjan tekstiä on muutettu ilman merkintää korjauksesta, tai tunnus on annettu toiselle asialle. Tällainen muutos ei ole sallittu: palauta teksti tai tunnus, tai kirjaa korjaus kenttään corrections.",
        "Texten i ett justerat protokoll har ändrats utan anteckning om rättelse, eller ett id har getts åt något annat. En sådan ändring är inte tillåten: återställ texten eller id:t, eller anteckna rättelsen i corrections.",
        "The text of inspected minutes was changed without recording a correction, or an ID was given to something else. Such a change is not allowed: restore the text or the ID, or record the correction in corrections.",
    ),
    "substantive": Text(
        "Hyväksytyn asiakirjan sisältö muuttuu. Muutoksesta päättää sama toimielin, joka asiakirjan "
        "hyväksyi, tai valtuusto. Ilman päätöstä diff päättyy tavallisesti paluuarvoon 1.",
        "Innehållet i ett godkänt dokument ändras. Om ändringen beslutar samma organ som godkände "
        "dokumentet, eller fullmäktige. Utan beslut ger diff vanligen slutkoden 1.",
        "The content of an adopted document changes. The body that adopted it, or the council, decides on "
        "the change. Without a decision, diff usually ends with exit code 1.",
    ),
    "review": Text(
        "Ihmisen on arvioitava, muuttuiko asia vai vain sanamuoto.",
        "En människa måste bedöma om saken ändrades eller bara ordalydelsen.",
        "A person must judge whether the matter changed or only its wording.",
    ),
    "notice": Text(
        "Seurantatieto, uusi asiakirja tai luonnoksen muutos. Uutta päätöstä ei tarvita.",
        "Uppföljning, ett nytt dokument eller en ändring i ett utkast. Inget nytt beslut behövs.",
        "Follow-up, a new document or a change of a draft. No new decision is needed.",
    ),
    "editorial": Text(
        "Kirjoitusvirheen, välimerkin tai kappalejaon korjaus. Merkitys ei muutu.",
        "Rättelse av ett skrivfel, ett skiljetecken eller en styckeindelning. Innebörden ändras inte.",
        "A correction of a typing error, punctuation or a paragraph break. The meaning does not change.",
    ),
}
_RULES = Text(
    "Muutokset, joilla on tämä taso", "Ändringar på den här nivån", "Changes of this level"
)
IN_DRAFTS = Text(
    "Luonnoksessa, jota kukaan ei ole hyväksynyt, mikään muutos ei ole tiedoksi-tasoa painavampi. "
    "Lievimmän tason, josta diff päättyy paluuarvoon 1, määrää valitsin --fail-on.",
    "I ett utkast som ingen har godkänt väger ingen ändring mer än nivån för kännedom. Flaggan "
    "--fail-on anger den lindrigaste nivå som ger slutkoden 1 i diff.",
    "In a draft that nobody has adopted, no change weighs more than the level notice. The option "
    "--fail-on sets the mildest level with which diff ends with exit code 1.",
)


def meanings(word: str) -> Iterator[Topic]:
    """Yield the levels that a word means: by name, or as messages call them."""
    wanted = suggest.fold(word)
    for level in LEVELS:
        name = LEVEL_NAMES[level]
        if wanted in map(suggest.fold, (level, name.fi, name.sv, name.en)):
            yield topic(level)


def topic(level: Level) -> Topic:
    """Return what a level means, with the change rules that have it."""
    return Topic(level, LEVEL_NAMES[level], partial(_page, level))


def section(level: Level) -> Topic:
    """Return what a level means for a page of all levels, which says once what holds in drafts."""
    return Topic(level, LEVEL_NAMES[level], partial(_page, level, in_drafts=None))


def _page(level: Level, language: Language, in_drafts: Text | None = IN_DRAFTS) -> str:
    rules = [judge.rule for judge in judges() if judge.rule.level == level]
    said = (in_general(rule.message, language) for rule in rules)
    listed = "\n".join(
        f"- {one.code} `{one.slug}`{f': {message}' if message else ''}"
        for one, message in zip(rules, said, strict=True)
    )
    return joined(
        f"# {level} ({LEVEL_NAMES[level].say(language)})",
        _MEANINGS[level].say(language),
        in_drafts.say(language) if in_drafts else "",
        f"## {_RULES.say(language)}" if rules else "",
        listed,
    )
