"""Bytes flipped, cut, doubled and exchanged: files as accidents and attackers leave them."""

from collections.abc import Sequence
from random import Random

SPLINTERS = [
    b"\x00", b"\t", b"\r", b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"&a ", b"*a",
    b"!!str ", b"<<: ", b"---\n", b"%YAML 1.1\n", b"[", b"]", b"{", b"}", b"'", b'"', b"|\n", b">-\n",
    b": ", b"- ", b" #", b"\n", b"  ", b"<<<<<<< a\n", b"=======\n", b"? ", b"1e999", b"\\ud83d",
]  # fmt: skip


def spoiled(content: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """Return content with some accidents; parts of other files get into it."""
    for _ in range(chance.randint(1, 4)):
        act = chance.choice((_flip, _flip, _splinter, _splinter, _cut, _double, _graft))
        content = act(content, others, chance)
    return content


def _flip(content: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _splinter(content: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(SPLINTERS) * chance.choice([1, 1, 2, 30]) + content[at:]


def _cut(content: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def _double(content: bytes, _: Sequence[bytes], chance: Random) -> bytes:
    start = chance.randrange(len(content) + 1)
    return content[:start] + content[start : start + 200] * 2 + content[start + 200 :]


def _graft(content: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(others)
    return content[: chance.randrange(len(content) + 1)] + other[chance.randrange(len(other)) :]
