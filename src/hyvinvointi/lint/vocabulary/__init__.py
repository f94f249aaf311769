"""Words that rules know, as data: abbreviations, common words of a language, slips of spelling."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.patterns import regex


@cache
def abbreviations() -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """Return each abbreviation with the pattern of its uses and its words by language."""
    return {
        short: (regex(rf"\b{re.escape(short)}(?=[\s.,;:)–-]|\Z)"), words)
        for short, words in _load("abbreviations").items()
    }


@cache
def common_words() -> dict[str, frozenset[str]]:
    """Return words so common in a language that a few of them tell it."""
    return {name: frozenset(words.split()) for name, words in _load("common_words").items()}


@cache
def misspellings(language: str) -> dict[str, str]:
    """Return how words are misspelt at their beginning: wrong to right."""
    listed: dict[str, str] = _load("misspellings").get(language, {})
    return listed


def _load(name: str) -> dict[str, Any]:
    text = Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
