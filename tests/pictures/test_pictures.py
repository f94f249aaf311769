"""Pictures are told by their bytes, and leave without what they tell beside the picture."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi import pictures
from hyvinvointi.pictures import Fault, Picture
from picture_bytes import FORMATS, ORIENTATION, SECRET, avif, chunk, exif, jpeg, png, segment, webp

STRIPPED = {name: make for name, make in FORMATS.items() if name != "avif"}


@pytest.mark.parametrize("name", FORMATS)
def test_format_and_size_are_read_from_the_bytes(name):
    assert pictures.recognised(FORMATS[name](640, 480)) == Picture(name, 640, 480)


@pytest.mark.parametrize("name", STRIPPED)
def test_nothing_stays_that_is_no_picture(name):
    content = STRIPPED[name](640, 480, notes=True)
    assert SECRET in content
    bare = pictures.bare(content)
    assert SECRET not in bare
    assert pictures.recognised(bare) == Picture(name, 640, 480)
    assert pictures.bare(bare) == bare


@pytest.mark.parametrize("name", FORMATS)
def test_what_has_nothing_beside_it_stays_as_it_is(name):
    content = FORMATS[name](640, 480)
    assert pictures.bare(content) == content


def test_flags_of_a_webp_tell_of_no_notes_that_are_gone():
    assert webp(notes=True)[20] == 0b1100
    assert pictures.bare(webp(notes=True))[20] == 0


def test_an_avif_with_notes_is_not_published():
    assert pictures.bare(avif(notes=True)) is None
    assert pictures.fault("kuva.avif", avif(notes=True)) is Fault.NOTES


@pytest.mark.parametrize("order", ["big", "little"])
def test_how_a_photo_is_turned_stays_and_counts(order):
    beside = segment(0xE1, exif(6, order) + SECRET)
    content = jpeg(640, 480).replace(b"\xff\xc0", beside + b"\xff\xc0", 1)
    assert pictures.recognised(content) == Picture("jpg", 480, 640)
    bare = pictures.bare(content)
    assert SECRET not in bare
    assert ORIENTATION.to_bytes(2, "big") in bare
    assert pictures.recognised(bare) == Picture("jpg", 480, 640)


@pytest.mark.parametrize(
    ("path", "content", "fault"),
    [
        ("kuva.png", png(), None),
        ("KUVA.JPEG", jpeg(), None),
        ("kuva.jpg", png(), None),
        ("kuva.svg", b"<svg/>", Fault.FORMAT),
        ("kuva.png", b"", Fault.FORMAT),
        ("kuva.png", b"<script>", Fault.FORMAT),
        ("kuva.png", png()[:40], Fault.FORMAT),
        ("kuva.png", png(0, 5), Fault.FORMAT),
        ("kuva.png", png(8000, 5001), Fault.PIXELS),
        ("kuva.png", png(8000, 5000), None),
        ("kuva.png", png() + bytes(pictures.LARGEST), Fault.SIZE),
        ("kuva.bin", png(), Fault.FORMAT),
    ],
)
def test_why_a_picture_is_not_published(path, content, fault):
    assert pictures.fault(path, content) is fault


@given(st.sampled_from([*FORMATS]), st.booleans(), st.data())
def test_damaged_bytes_raise_nothing_and_let_nothing_out(name, notes, data):
    content = bytearray(FORMATS[name](64, 48, notes=notes))
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(content[: data.draw(st.integers(0, len(content)))])
    pictures.recognised(damaged)
    bare = pictures.bare(damaged)
    assert bare is None or len(bare) <= len(damaged) + 40


def cost(content: bytes) -> float:
    """Return the CPU seconds of looking for faults in a picture that has some."""
    start = time.process_time()
    assert pictures.fault("kuva.png", content) is not None
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    ("head", "part", "count"),
    [
        (b"\x89PNG\r\n\x1a\n", chunk(b"tEXt", b""), 400_000),
        (b"\xff\xd8", segment(0xFE, b""), 1_200_000),
        (b"\xff\xd8", b"\xff", 5_000_000),
        (b"RIFF\xff\xff\xff\x7fWEBP", b"OMA " + bytes(4), 600_000),
        (avif()[:20], b"\0\0\0\x08free", 600_000),
    ],
    ids=["png", "jpeg", "jpeg-fill", "webp", "avif"],
)
def test_many_parts_cost_no_more_than_each(head, part, count):
    few = cost(head + part * (count // 8))
    # Eight times as many parts take eight times as long, where each is looked at once, and not 64 times.
    assert cost(head + part * count) < 20 * max(few, 0.05)
