"""Small pictures of each format, made byte by byte, with what cameras write beside them."""

import zlib

SECRET = b"61.4978N 23.7610E Salainen Kamera"
ORIENTATION = 0x0112


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png(width: int = 3, height: int = 2, *, notes: bool = False, shade: int = 200) -> bytes:
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    rows = (b"\0" + bytes([shade]) * min(width, 99)) * min(height, 99)
    beside = chunk(b"tEXt", b"Author\0" + SECRET) + chunk(b"eXIf", SECRET) if notes else b""
    body = chunk(b"IHDR", head) + beside + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body + (SECRET if notes else b"")


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(data) + 2).to_bytes(2, "big") + data


def exif(orientation: int, order: str = "big") -> bytes:
    mark = b"MM" if order == "big" else b"II"

    def number(value: int, length: int) -> bytes:
        return value.to_bytes(length, "big" if order == "big" else "little")

    entry = number(ORIENTATION, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + b"\0\0"
    return b"Exif\0\0" + mark + number(42, 2) + number(8, 4) + number(1, 2) + entry + bytes(4)


def jpeg(width: int = 3, height: int = 2, *, notes: bool = False, turned: int = 1) -> bytes:
    frame = b"\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x01\x01\x11\0"
    beside = segment(0xE1, exif(turned) + SECRET) if notes or turned > 1 else b""
    if notes:
        beside += segment(0xED, SECRET) + segment(0xFE, SECRET) + segment(0xE2, b"MPF\0" + SECRET)
    scan = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    body = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0") + beside
    return (
        b"\xff\xd8" + body + segment(0xC0, frame) + scan + b"\xff\xd9" + (SECRET if notes else b"")
    )


def webp(width: int = 3, height: int = 2, *, notes: bool = False) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)

    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    flags = bytes([0b1100 if notes else 0, 0, 0, 0])
    parts = part(b"VP8X", flags + sizes) + part(b"VP8L", b"\x2f" + bytes(5))
    if notes:
        parts += part(b"EXIF", SECRET) + part(b"XMP ", SECRET) + part(b"OMA ", SECRET)
    return b"RIFF" + (len(parts) + 4).to_bytes(4, "little") + b"WEBP" + parts


def box(name: bytes, data: bytes) -> bytes:
    return (len(data) + 8).to_bytes(4, "big") + name + data


def avif(width: int = 3, height: int = 2, *, notes: bool = False) -> bytes:
    size = box(b"ispe", bytes(4) + width.to_bytes(4, "big") + height.to_bytes(4, "big"))
    items = box(b"infe", b"\x02\0\0\0\0\x01\0\0" + (b"Exif" if notes else b"av01") + b"\0")
    told = box(b"iinf", bytes(4) + b"\0\x01" + items) + box(b"iprp", box(b"ipco", size))
    meta = box(b"meta", bytes(4) + told)
    return box(b"ftyp", b"avif\0\0\0\0mif1avif") + meta + box(b"mdat", SECRET if notes else b"\x12")


FORMATS = {"png": png, "jpg": jpeg, "webp": webp, "avif": avif}
