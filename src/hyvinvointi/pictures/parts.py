"""Numbers and stretches of the bytes of a picture."""


class NotAPictureError(ValueError):
    """The bytes end, or say what no picture of the format says."""


def part(content: bytes, start: int, length: int) -> bytes:
    """Return a stretch; raises `NotAPictureError` where it is not all there."""
    if start < 0 or length < 0 or start + length > len(content):
        raise NotAPictureError
    return content[start : start + length]


def number(content: bytes, start: int, length: int) -> int:
    """Return a number whose highest byte is the first."""
    return int.from_bytes(part(content, start, length), "big")


def little(content: bytes, start: int, length: int) -> int:
    """Return a number whose lowest byte is the first."""
    return int.from_bytes(part(content, start, length), "little")


def sides(width: int, height: int) -> tuple[int, int]:
    """Return width and height; raises `NotAPictureError` where one is nought."""
    if width < 1 or height < 1:
        raise NotAPictureError
    return width, height
