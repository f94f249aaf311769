"""One word for one concept, the word of the field: what messages, labels and pages do not say."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.resources import folder

pytestmark = pytest.mark.slow

SOURCE = Path(hyvinvointi.__file__).parent
AVOIDED = {
    "fi": r"\brahat ja henkilötyö|painettua tietoa|ei ilmoiteta kenellekään|ohituskommentti sääntöön"
    r"|pätemät(?:ön|tö)|lähtötaso|hyväksymisvaihe",
    "sv": r"\bmöte(?:t|ts)?\b|\bmötesdag|utnämn|\bmätare|tidtabell|förverklig|\bberätta|är framför"
    r"|kännas igen|två ord kallas|engångs-(?!\w)",
    "en": r"\b(?:is|are) gone\b|slip of the pen|\bmend(?:s|ed|ing)?\b|\bnought|\bholds?\b|\bwants\b"
    r"|no calendar has|passed over|\brectified\b",
}
"""Words by language that were replaced: sammanträde, utsedda, indikator, tidsplan, genomför, anger."""
LABELS_BESIDE = frozenset({"x-terms", "x-enum-terms", "x-enum-terms-of"})
"""Labels that documents may have used; only the first of each is shown."""


@cache
def texts() -> list[tuple[str, str, str]]:
    """Return place, language and words of every text in the source, and of the schemas."""
    return [*of_source()] + [
        text
        for path in sorted(folder("schemas").rglob("*.schema.json"))
        for text in of_schema(path.name, json.loads(path.read_text("utf-8")))
    ]


def of_source() -> Iterator[tuple[str, str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
                for language, said in zip(LANGUAGES, node.args, strict=False):
                    if isinstance(said, ast.Constant) and isinstance(said.value, str):
                        yield f"{path.name}:{said.lineno}", language, said.value


def of_schema(place: str, value: object) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, list):
        for one in value:
            yield from of_schema(place, one)
    if not isinstance(value, dict):
        return
    for name, each in value.items():
        if name == "x-description":
            yield from ((place, language, each[language]) for language in ("sv", "en"))
        elif name == "x-terms":
            yield from ((place, language, labels[0]) for language, labels in each.items())
        elif name not in LABELS_BESIDE:
            yield from of_schema(place, each)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_were_replaced_are_not_used(language) -> None:
    avoided = re.compile(AVOIDED[language], re.IGNORECASE)
    used = [
        f"{place}: {said}"
        for place, spoken, said in texts()
        if spoken == language and avoided.search(said)
    ]
    assert used == []
