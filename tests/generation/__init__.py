"""Sound workspaces by chance, from the schemas alone; their text; and single faults put into them.

Everything is driven by one `random.Random`. Hypothesis draws its seed and how rich the documents
are, and shrinks those two: drawing every value of a workspace through it would take a second each.
"""

from random import Random

from hypothesis import strategies as st

from generation.damage import damaged, restructure
from generation.documents import document, workspace
from generation.edges import edged
from generation.foreign import foreign
from generation.mutations import MUTATIONS, Mutated
from generation.spoiling import spoiled
from generation.writing import written

CHANCE = st.builds(Random, st.integers(0, 2**32 - 1))
RICHNESS = st.sampled_from([0.0, 0.1, 0.2, 0.35, 0.5])

__all__ = [
    "CHANCE",
    "MUTATIONS",
    "RICHNESS",
    "Mutated",
    "damaged",
    "document",
    "edged",
    "foreign",
    "restructure",
    "spoiled",
    "workspace",
    "written",
]
