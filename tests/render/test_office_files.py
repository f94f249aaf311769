"""Attached files of office programs and PDF files are read before they go out."""

import io
import random
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

import pikepdf
import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link

from hyvinvointi.diagnostics import Message
from hyvinvointi.render.build.office_files import parts
from hyvinvointi.render.build.proof import Proof
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.site.publication import Leak
from render.sites import workspace
from render.test_publication import OTHER

CODE = "131052-308T"
NAME = "Aino Mäki"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@cache
def _site() -> tuple[Site, list[Message]]:
    """A site whose only decision has lost a name, and what it tells."""
    said: list[Message] = []
    gone = "published_on: 2026-03-10\nappeal: [{type: rectification}]\n"
    documents = workspace(a=OTHER + f"notify: [{{name: {NAME}}}]\n" + gone)
    return cleared_site(documents, Options(today=date(2027, 1, 1), tell=said.append)), said


def _refused(path: str, content: bytes) -> bool:
    site, said = _site()
    said.clear()
    proof = Proof(site)
    proof.look_at(path, content)
    try:
        proof.conclude()
    except Leak:
        return True
    return False


def _is_told(path: str, content: bytes) -> bool:
    """Whether somebody is told to look at a file that could not be read to its end."""
    assert not _refused(path, content)
    return any(path in one.say("fi") for one in _site()[1])


def _zip(**members: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(
                name.replace("__", "/").replace("_xml", ".xml").replace("_svg", ".svg"), content
            )
    return file.getvalue()


def _docx(body: str) -> bytes:
    return _zip(word__document_xml=f"<w:document {_W}><w:body>{body}</w:body></w:document>")


def _runs(text: str) -> str:
    """A paragraph in which every letter is a run of its own, as after many corrections."""
    run = "<w:r><w:rPr><w:b/><w:lang w:val='fi-FI'/></w:rPr><w:t>{}</w:t></w:r><w:proofErr/>"
    return "<w:p>" + "".join(run.format(escape(one)) for one in text) + "</w:p>"


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _pdf(*texts: str) -> pikepdf.Pdf:
    """A PDF with a line on each page; in an empty one there is a picture alone."""
    pdf = pikepdf.new()
    for text in texts:
        page = pdf.add_blank_page()
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        picture = pdf.make_stream(
            b"\0", Subtype=pikepdf.Name.Image, Width=1, Height=1, BitsPerComponent=8
        )
        page.obj.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F1=font),
            XObject=pikepdf.Dictionary({} if text else {"/Im": picture}),
        )
        letters = text.encode("cp1252").replace(b"\n", b") Tj T* (")
        page.contents_add(b"BT /F1 12 Tf 14 TL 72 600 Td (" + letters + b") Tj ET" if text else b"")
    return pdf


def _saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    file = io.BytesIO()
    pdf.save(file, **how)  # type: ignore[arg-type]  # as the options are named by pikepdf
    return file.getvalue()


def _written(change: Callable[[PdfWriter], object], *texts: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(_saved(_pdf(*texts or ("Sivu",)))))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


FILES: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("a.docx", lambda text: _docx(_paragraph(text))),
    "letter by letter": ("a.docx", lambda text: _docx(_runs(text))),
    "text with formatting around": (
        "A.DOCX",
        lambda text: _docx("<w:p><w:r><w:rPr/><w:t>Hakija </w:t></w:r></w:p>" + _runs(text)),
    ),
    "what was deleted": (
        "a.docx",
        lambda text: _docx(f"<w:p><w:del><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>"),
    ),
    "comment": ("a.docx", lambda text: _zip(word__comments_xml=f"<w:c>{_runs(text)}</w:c>")),
    "footer": ("a.docx", lambda text: _zip(word__footer1_xml=_paragraph(text))),
    "author": (
        "a.docx",
        lambda text: _zip(docProps__core_xml=f"<dc:creator>{text}</dc:creator>"),
    ),
    "attribute": ("a.docx", lambda text: _docx(f'<w:ins w:author="{text}"/>')),
    "escaped": ("a.docx", lambda text: _docx(_paragraph(text).replace("ä", "&#228;"))),
    "utf-16": (
        "a.docx",
        lambda text: _zip(word__document_xml=_docx_text(text).encode("utf-16")),
    ),
    "table of a sheet": (
        "a.xlsx",
        lambda text: _zip(
            xl__sharedStrings_xml=f"<sst><si><t>x</t></si><si><t>{text}</t></si></sst>"
        ),
    ),
    "cell with formats": (
        "a.xlsx",
        lambda text: _zip(
            xl__sharedStrings_xml=f"<si><r><rPr><b/></rPr><t>{text[:3]}</t></r><r><t>{text[3:]}</t></r></si>"
        ),
    ),
    "slide": ("a.pptx", lambda text: _zip(ppt__slides__slide1_xml=f"<a:p><a:t>{text}</a:t></a:p>")),
    "open document": (
        "a.odt",
        lambda text: _zip(
            content_xml=f"<text:p>x <text:span>{text[:4]}</text:span>{text[4:]}</text:p>"
        ),
    ),
    "open sheet": (
        "a.ods",
        lambda text: _zip(
            content_xml=f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
        ),
    ),
    "sheet in a text": (
        "a.docx",
        lambda text: _zip(**{"word__embeddings__b.xlsx": _zip(xl__sharedStrings_xml=text)}),
    ),
    "called something else": ("a.doc", lambda text: _docx(_paragraph(text))),
    "called nothing": ("LIITE", lambda text: _saved(_pdf(text))),
    "archive of texts": ("a.zip", lambda text: _zip(**{"b.csv": f"nimi\n{text}\n"})),
    "drawing in a text": (
        "a.docx",
        lambda text: _zip(word__media__a_svg=f"<svg><text>{text}</text></svg>"),
    ),
    "pdf": ("a.pdf", lambda text: _saved(_pdf("Kansi", f"Hakija: {text}"))),
    "pdf over lines": ("a.pdf", lambda text: _saved(_pdf(_divided(text)))),
    "pdf with packed objects": (
        "a.pdf",
        lambda text: _saved(_pdf(text), object_stream_mode=pikepdf.ObjectStreamMode.generate),
    ),
    "pdf that forbids copying": (
        "a.pdf",
        lambda text: _saved(
            _pdf(text),
            encryption=pikepdf.Encryption(owner="o", user="", R=4, aes=False, metadata=False),
        ),
    ),
    "title of a pdf": (
        "a.pdf",
        lambda text: _written(lambda pdf: pdf.add_metadata({"/Title": text})),
    ),
    "data of a pdf": (
        "a.pdf",
        lambda text: _changed(lambda pdf: _give_metadata(pdf, text)),
    ),
    "chapter of a pdf": (
        "a.pdf",
        lambda text: _written(lambda pdf: pdf.add_outline_item(title=text, page_number=0)),
    ),
    "field of a pdf": ("a.pdf", lambda text: _changed(lambda pdf: _give_field(pdf, text))),
    "replaced in a pdf": ("a.pdf", lambda text: _saved_again(_saved(_pdf(text)))),
    "note in a pdf": (
        "a.pdf",
        lambda text: _written(
            lambda pdf: pdf.add_annotation(0, FreeText(text=text, rect=(0, 0, 9, 9)))
        ),
    ),
    "link in a pdf": (
        "a.pdf",
        lambda text: _written(
            lambda pdf: pdf.add_annotation(0, Link(rect=(0, 0, 9, 9), url=f"https://a.fi/{text}"))
        ),
    ),
    "text attached to a pdf": (
        "a.pdf",
        lambda text: _written(lambda pdf: pdf.add_attachment("b.docx", _docx(_runs(text)))),
    ),
}


def _changed(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    pdf = _pdf("Sivu")
    change(pdf)
    return _saved(pdf)


def _give_metadata(pdf: pikepdf.Pdf, text: str) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:description"] = text


def _give_field(pdf: pikepdf.Pdf, text: str) -> None:
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="hakija", V=text)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pdf.make_indirect(field)])


def _saved_again(content: bytes) -> bytes:
    """Return a PDF of which each text was emptied and which was saved behind its earlier state."""
    writer = PdfWriter(io.BytesIO(content), incremental=True)
    del writer.pages[0]["/Contents"]
    file = io.BytesIO()
    writer.write(file)
    assert file.getvalue().startswith(content)
    return file.getvalue()


def _divided(text: str) -> str:
    """Return a text whose last word is divided between two lines."""
    return text.replace("-", "-\n") if "-" in text else f"{text[:-2]}-\n{text[-2:]}"


def _docx_text(text: str) -> str:
    return f"<w:document>{_paragraph(text)}</w:document>"


@pytest.mark.parametrize(("path", "make"), FILES.values(), ids=FILES)
@pytest.mark.parametrize("said", [NAME, CODE])
def test_what_must_not_go_out_is_seen_in_an_attached_file(
    path: str, make: Callable[[str], bytes], said: str
) -> None:
    assert _refused(path, make(said))
    assert not _refused(path, make("Aila Niemi"))
    assert not _site()[1]


IN_PIECES: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("a.doc", lambda text: b"\xd0\xcf\x11\xe0\0\1\2" + text.encode("cp1252") + b"\0\3"),
    "wide": ("a.xls", lambda text: b"\xd0\xcf\x11\xe0\0\1" + text.encode("utf-16-le")),
    "rich": ("a.rtf", lambda text: (r"{\rtf1 \b " + text.replace("ä", r"\'e4") + "}").encode()),
}
"""Files of the time before XML."""


@pytest.mark.parametrize(("path", "make"), IN_PIECES.values(), ids=IN_PIECES)
@pytest.mark.parametrize("said", [NAME, CODE])
def test_what_may_lie_in_pieces_is_searched_and_told(
    path: str, make: Callable[[str], bytes], said: str
) -> None:
    assert _refused(path, make(said))
    assert _is_told(path, make("Aila Niemi"))


QUIET = {
    "a.png": b"\x89PNG\r\n\x1a\n\0\xff",
    "a.jpg": b"\xff\xd8\xff\xe0",
    "a.woff2": b"wOF2\0\xff",
    "a.csv": b"nimi\n",
    "a.xlsx": _zip(**{"xl__printerSettings__printerSettings1.bin": b"\0\xff" * 9}),
}


@pytest.mark.parametrize(("path", "content"), QUIET.items(), ids=QUIET)
def test_of_what_holds_no_text_nothing_is_told(path: str, content: bytes) -> None:
    assert not _is_told(path, content)


def test_a_page_that_speaks_of_formats_is_a_page() -> None:
    assert _refused("a.html", f"<title>%PDF-1.7</title><p>{NAME}".encode())


def test_an_account_or_an_address_of_a_firm_stops_no_site() -> None:
    offer = _docx(_paragraph("Tilinumero FI21 1234 5600 0007 85, myynti.maija@gmail.com"))
    assert not _is_told("tarjous.docx", offer)


OF_A_FIRM = ("Tilinumero FI21 1234 5600 0007 85", "Myynti: myynti.maija@gmail.com")


@pytest.mark.parametrize("said", OF_A_FIRM)
@pytest.mark.parametrize("attached", ["a.docx", "a.xlsx", "a.odt", "a.pdf", "a.docx twice"])
@pytest.mark.parametrize("shown", ["b.html", "b.csv", "b.md", "b.json"])
def test_what_an_attached_file_may_show_is_still_sought_on_pages(
    said: str, attached: str, shown: str
) -> None:
    """Whatever order the files come in, each is judged by what it is itself."""
    path, *again = attached.split()
    files = {
        "a.docx": lambda: _docx(_paragraph(said)),
        "a.xlsx": lambda: _zip(xl__sharedStrings_xml=f"<sst><si><t>{said}</t></si></sst>"),
        "a.odt": lambda: _zip(content_xml=f"<text:p xmlns:text='t'>{said}</text:p>"),
        "a.pdf": lambda: _saved(_pdf(said)),
    }
    content = files[path]()
    page = {"b.html": f"<p>{said}</p>", "b.json": f'{{"text": "{said}"}}'}.get(shown, said)
    proof = Proof(_site()[0])
    proof.look_at(path, content)
    for _ in again:
        proof.look_at(path, content)
    proof.conclude()
    proof.look_at(shown, page.encode())
    proof.look_at(f"sv/{shown}", page.encode())
    with pytest.raises(Leak) as refused:
        proof.conclude()
    told = refused.value.message.say("en")
    assert shown in told
    assert f"sv/{shown}" in told
    assert path not in told


def test_tables_of_numbers_hold_no_codes() -> None:
    chance = random.Random(1)

    def number() -> str:
        return f"{chance.randint(0, 10 ** chance.randint(2, 10)):,}".replace(",", " ")

    rows = [" ".join(number() for _ in range(8)) for _ in range(3_000)]
    assert not _refused("talousarvio.docx", _docx("".join(map(_paragraph, rows))))


def _scan(pdf: pikepdf.Pdf) -> pikepdf.Pdf:
    """Lay a large picture under a page."""
    sheet = pdf.make_stream(b"\0", Subtype=pikepdf.Name.Image, Width=1240, Height=1754)
    pdf.pages[0].obj.Resources.XObject = pikepdf.Dictionary({"/Im": sheet})
    return pdf


def _numbered(pdf: pikepdf.Pdf) -> pikepdf.Pdf:
    """Give a page a font that numbers its letters and does not say which ones they are."""
    font = pdf.pages[0].obj.Resources.Font.F1
    font.Subtype = pikepdf.Name.Type0
    font.Encoding = pikepdf.Name("/Identity-H")
    return pdf


UNREADABLE: dict[str, tuple[str, bytes]] = {
    "scanned": ("a.pdf", _saved(_pdf("Liite", ""))),
    "scanned, with a stamp": ("a.pdf", _saved(_scan(_pdf("Kunta 1.3.2026")))),
    "letters without names": ("a.pdf", _saved(_numbered(_pdf("Sivu")))),
    "unknown kind": ("a.bin", bytes(range(256))),
    "unknown kind in an archive": (
        "a.xlsb",
        _zip(**{"xl__worksheets__sheet1.bin": bytes(range(256))}),
    ),
    "with a password": (
        "a.pdf",
        _saved(_pdf(NAME), encryption=pikepdf.Encryption(owner="o", user="u")),
    ),
    "no pdf": ("a.pdf", b"%PDF-1.7\nrikki"),
    "no archive": ("a.docx", b"PK\x03\x04rikki"),
    "cut off": ("a.odt", _zip(content_xml="<text:p>a</text:p>" * 9)[:-40]),
    "locked": ("a.ods", _zip(**{"META-INF__manifest_xml": "<m:encryption-data/>"})),
    "too large": ("a.xlsx", _zip(xl__sheet_xml=b" " * (100 * 1024 * 1024 + 1))),
    "too deep": (
        "a.docx",
        _zip(**{"b.docx": _zip(**{"b.docx": _zip(**{"b.docx": _zip(**{"b.docx": _zip()})})})}),
    ),
}


@pytest.mark.parametrize(("path", "content"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_told(path: str, content: bytes) -> None:
    assert _is_told(path, content)


HOSTILE = [
    "<w:rPr>" * 200_000,
    "<" * 500_000,
    "<a" * 300_000,
    "<" + "a" * 900_000,
    "<w:t" + ":a" * 400_000,
    " " * 900_000,
    "='" * 400_000,
    '="' + "a='" * 300_000,
    "-\n" * 400_000,
]


@pytest.mark.parametrize("markup", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_markup_is_read_in_linear_time(markup: str) -> None:
    assert [content is not None for _, content in parts("a.docx", _zip(word__a_xml=markup))]
