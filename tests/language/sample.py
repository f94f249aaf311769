"""A sample of messages to be read by somebody who knows only their language.

Run: python tests/language/sample.py fi --seed 7 --count 60

Each message is what the program says of a wrong example of a rule's page, or of a change of a change
rule's page, with its help; the same seed draws the same messages.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from diff.test_pages import PAGES, all_changes
from diff.test_pages import examples as pairs
from hyvinvointi.diagnostics import LANGUAGES, Language
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.testing import diagnose, examples


def findings(language: Language) -> Iterator[str]:
    """Yield what is said of each wrong example of a rule, with its help."""
    for entry in catalogue():
        for example in examples(entry.page.read_text("utf-8")):
            if example.title.startswith("Bad"):
                for one in diagnose(example):
                    if one.rule.slug == entry.rule.slug:
                        said = f"{one.message.say(language)}\n  {one.help.say(language)}"
                        yield f"{one.rule.code} {said}"
                        break


def changes(language: Language) -> Iterator[str]:
    """Yield what is said of the first change of each page of a change rule."""
    for page in PAGES:
        slug = Path(page).stem.replace("_", "-")
        for base, head, _ in pairs(page.read_text("utf-8")):
            told = [one for one in all_changes(base, head) if one.rule.slug == slug]
            if told:
                yield f"{told[0].rule.code} {told[0].message.say(language)}"
                break


def sample(language: Language, seed: int, count: int) -> list[str]:
    """Return so many messages, drawn by a seed."""
    said = sorted({*findings(language), *changes(language)})
    return Random(seed).sample(said, min(count, len(said)))


def main() -> None:
    """Print the sample that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    asked = parser.parse_args()
    for number, said in enumerate(sample(asked.language, asked.seed, asked.count), start=1):
        sys.stdout.write(f"{number:2}. {said}\n\n")


if __name__ == "__main__":
    main()
