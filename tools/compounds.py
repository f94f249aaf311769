"""Learn where long Finnish and Swedish words have their joints: `render/values/compounds.txt`.

    apt-get install voikko-fi libvoikko1 hunspell-sv texlive-binaries
    pip install libvoikko wordfreq
    python tools/compounds.py [--reference fi_tdt-ud-dev.conllu ...]

Words come from wordfreq's lists of what is written (data: CC BY-SA 4.0). Where their joints are,
Voikko says of the Finnish ones (GPL-2+), and of the Swedish ones the dictionary of Hunspell
(LGPL-3) together with how often the parts are written. From that `patgen` learns patterns as those of
hyphenation (F. M. Liang, *Word Hy-phen-a-tion by Com-put-er*, 1983): short strings of letters with a
digit where a joint is likely (odd) or unlikely (even). They hold for words that nobody listed, and
no word of a list stands in them.

At the end it tells how many joints are right: of the lists in `tests/render/compounds/`, which were
marked by hand, and of references, treebanks whose lemmas have `#` at joints (UD Finnish-TDT).
"""

import argparse
import math
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import libvoikko
import wordfreq

from hyvinvointi.render.values.compounds import DATA, Patterns

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "tests/render/compounds"
SWEDISH = Path("/usr/share/hunspell/sv_SE.dic")
LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéèü"
SHORTEST, LONGEST = 8, 50
SHORTEST_OF_REFERENCE = 13
"""Letters of the words that get soft hyphens: those a reference is asked about."""
LEVELS = ("3 6\n1 2 20", "3 7\n1 2 10", "3 8\n1 2 8", "3 9\n1 2 6")
"""For each level of patterns: their lengths; what a right joint counts, a wrong one, and the least."""
ENCODING = "latin-1"
"""What `patgen` reads: a letter is a byte."""

# What is no part of a Swedish compound, although it is a word, too: endings and beginnings, and
# forms that come of cutting at the wrong place (till-ägg, rap-port, mellans-lag).
ENDINGS = frozenset(
    """
    ade ades aktig aktiga and ande andet anden andets ar are aren arens arna arnas bar bara bart else
    elsen elser en ende ens er era ering eringen erna ernas eri et het heten hetens heter heterna
    hets iga igheten ighet igt ing inga ingar ingen inna isering iserad isk iska iskt ism ist laget
    lig liga ligen lighet ligheten liggt ligt läggs na ning ningar ningen or ordnad port porten porter
    porterna rika sam samma samt skap skapet skaps slutning sökning sökningar sökningen te tion
    tionen tioner ägg ägget
    """.split()
)
BEGINNINGS = frozenset(
    """
    ant besk den des dess det dis era fort för före ge ini inne int just kon kontors man med mellans
    men miss mor ent pol par per pol pre pri pro re sammans tra tre tri unders und ute vice överens
    """.split()
)


def words(language: str) -> list[str]:
    """Return the words of a language that are written, the frequent ones first."""
    known = wordfreq.top_n_list(language, 1_000_000, "large")
    return [word for word in known if set(word) <= {*LETTERS}]


def finnish() -> Iterator[list[str]]:
    """Yield the parts of Finnish words as Voikko sees them: of several readings the simplest."""
    voikko = libvoikko.Voikko("fi")
    for word in words("fi"):
        readings = [one["STRUCTURE"] for one in voikko.analyze(word)]
        if readings:
            structure = min(readings, key=lambda one: (one.count("="), one))
            lengths = [len(part) for part in structure.split("=") if part]
            yield [*_cut(word, lengths)]


def _cut(word: str, lengths: Iterable[int]) -> Iterator[str]:
    start = 0
    for length in lengths:
        yield word[start : start + length]
        start += length


def swedish() -> Iterator[list[str]]:
    """Yield the parts of Swedish words; a first part that few words have is taken for a mistake."""
    splitter = Splitter(words("sv"), SWEDISH)
    parted = [splitter.parts(word) for word in splitter.ranks if len(word) >= SHORTEST]
    count = Counter(part for parts in parted for part in parts[:-1])
    yield from (parts for parts in parted if all(count[part] >= 4 for part in parts[:-1]))


class Splitter:
    """Parts Swedish words where both sides are words, and of several places where both are frequent.

    Koehn and Knight, *Empirical Methods for Compound Splitting*, 2003: the geometric mean decides.
    """

    def __init__(self, frequent: Sequence[str], dictionary: Path) -> None:
        self.ranks = {word: rank for rank, word in enumerate(frequent)}
        lines = dictionary.read_text("utf-8").splitlines()
        entries = [line.split()[0].partition("/") for line in lines if line.strip()]
        self.stems = {stem: frozenset(flags) for stem, _, flags in entries}
        self.parts = cache(self._parts)

    def _parts(self, word: str) -> tuple[str, ...]:
        places = ((self._weight(word, at), -at) for at in range(3, len(word) - 2))
        weight, place = max(places, default=(0.0, 0))
        if not weight:
            return (word,)
        return (*self._first(word[:-place]), *self.parts(word[-place:]))

    def _first(self, part: str) -> tuple[str, ...]:
        """A first part may be a compound itself, with an *s* at its end."""
        parts = self.parts(part)
        if len(parts) == 1 and part.endswith("s"):
            *before, last = self.parts(part[:-1])
            return (*before, f"{last}s") if before else (part,)
        return parts

    def _weight(self, word: str, at: int) -> float:
        return math.sqrt(self._as_first(word[:at]) * self._as_rest(word[at:]))

    def _as_first(self, part: str) -> float:
        """Weigh a first part: a word, a genitive, a verb without its *a* (skriv-riktning, skilje-tecken)."""
        limit = {3: 12_000, 4: 40_000}.get(len(part), len(self.ranks))
        if part in BEGINNINGS or self._rank(part, limit) is None:
            return 0.0
        flags = self.stems.get(part, frozenset())
        forms = [1e-5 if flags & {"1", "3"} else 0.0]
        forms.append(self._frequency(part) if "X" in flags else 0.0)
        forms.append(self._frequency(part) / 2 if part in self.stems and len(part) > 3 else 0.0)
        if len(part) > 4 and part.endswith("s") and part[:-1] in self.stems:
            forms.append(self._frequency(part[:-1]))
        verb = f"{part.removesuffix('e')}a"
        if len(part) > 4 and verb in self.stems:
            forms.append(self._frequency(verb) / 3)
        return max(forms)

    def _as_rest(self, part: str) -> float:
        limit = {3: 12_000, 4: 12_000, 5: 60_000}.get(len(part), 150_000)
        is_short = len(part) == 3 and "Y" not in self.stems.get(part, ())
        is_rest = part not in ENDINGS and not is_short and self.ranks.get(part, limit) < limit
        return self._frequency(part) if is_rest else 0.0

    def _rank(self, part: str, limit: int) -> int | None:
        """The rank of a short part that is frequent enough; a longer one needs none."""
        rank = self.ranks.get(part)
        return (rank if rank is not None and rank < limit else None) if len(part) < 5 else 0

    def _frequency(self, word: str) -> float:
        rank = self.ranks.get(word)
        return 0.0 if rank is None else 1 / (rank + 50)


def learnt(parted: Iterable[Sequence[str]]) -> list[str]:
    """Return the patterns that `patgen` learns of words in parts."""
    known: dict[str, str] = {}
    for parts in parted:
        word = "".join(parts)
        if SHORTEST <= len(word) < LONGEST:
            known.setdefault(word, "-".join(parts))
    letters = "".join(f" {letter} {letter.upper()} \n" for letter in LETTERS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "words").write_text(
            "".join(f"{one}\n" for one in sorted(known.values())), ENCODING
        )
        (folder / "letters").write_text(f" 3 3\n{letters}", ENCODING)
        (folder / "none").touch()
        asked = "\n".join((f"1 {len(LEVELS)}", *LEVELS, "n\n"))
        command = ["patgen", "words", "none", "patterns", "letters"]
        subprocess.run(command, cwd=folder, input=asked, text=True, check=True, stdout=sys.stderr)
        return (folder / "patterns").read_text(ENCODING).split()


def treebank(path: Path) -> Iterator[list[str]]:
    """Yield the parts of the words of a treebank that are as their lemma is up to the last joint."""
    seen = set()
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) < 3 or len(columns[1]) < SHORTEST_OF_REFERENCE or not columns[1].isalpha():
            continue
        word, *first = columns[1].lower(), *columns[2].lower().split("#")[:-1]
        if word not in seen and word.startswith("".join(first)):
            seen.add(word)
            yield [*first, word[len("".join(first)) :]]


def score(patterns: Patterns, reference: Iterable[Sequence[str]]) -> str:
    """Return in words how many joints are right and how many of them are there."""
    words = right = shown = wanted = 0
    for parts in reference:
        expected = {len("".join(parts[:at])) for at in range(1, len(parts))}
        joints = {*patterns.joints("".join(parts))}
        words, right = words + 1, right + len(joints & expected)
        shown, wanted = shown + len(joints), wanted + len(expected)
    return f"{words} words, precision {right / shown:.3f}, recall {right / wanted:.3f}"


def main() -> None:
    """Write the file, and tell how right it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reference", nargs="*", type=Path, default=[])
    given = parser.parse_args()
    patterns = learnt([*finnish(), *swedish()])
    DATA.write_text("".join(f"{one}\n" for one in patterns), "utf-8")
    made = Patterns(patterns)
    for path in sorted(LISTS.glob("*.txt")):
        marked = [word.split("-") for word in path.read_text("utf-8").split()]
        sys.stdout.write(f"{path.name}: {score(made, marked)}\n")
    for path in given.reference:
        sys.stdout.write(f"{path.name}: {score(made, treebank(path))}\n")


if __name__ == "__main__":
    main()
