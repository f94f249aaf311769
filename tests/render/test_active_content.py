"""What a browser would run is found on a page, however its tags are twisted, and nothing else is."""

import pytest

from hyvinvointi.render.build.active_content import SCRIPTS, runs
from hyvinvointi.resources import folder

SEARCH, FILTER = (
    "".join((folder("templates") / "html" / file).read_text("utf-8") for file in SCRIPTS[name])
    for name in ("search", "filter")
)
RUNNING = [
    "<script>alert(1)</script>",
    "<SCRIPT src=x>",
    "<svg:script>",
    '<script type="application/ld+json" src=x>',
    f"<script>{SEARCH} </script>",
    f"<script>{FILTER};alert(1)</script>",
    f"<script>{FILTER[:-1]}</script>",
    f"<script>{SEARCH}{FILTER}</script>",
    "<img/onerror=alert(1)>",
    '<img title=">" onerror = x>',
    """<img a='"' onload=x>""",
    "<!--><img src=x onerror=x>-->",
    '<!-- <a b="--><img src=x onerror=alert(1)>" -->',
    '<a b="<c d="e" onclick=f>',
    '<a b"c onclick=x d="e>',
    "<a/b='x'onclick=x>",
    "<a <b onclick=x",
    "<a\x0conclick=x>",
    "<a href=javascript:alert(1)>",
    '<a href="java&#115;cript:x">',
    '<a href="\x01 java\tscript&colon;x">',
    '<a href="data:text/html,x">',
    '<math href="vbscript:x">',
    "<iframe srcdoc=x>",
    "<IFRAME\n>",
    "<object data=x>",
    "<svg><animate attributeName=href values=javascript:x>",
    "<svg><set to=javascript:x>",
    '<meta http-equiv="refresh" content="0;url=javascript:x">',
    '<meta http-equiv="refresh" content="0; url=//paha.example/">',
    '<meta http-equiv="refresh" content="0; url=../javascript:x">',
    '<meta http-equiv="refresh" content="0; url=../x"onload=y>',
    '<meta http-equiv="refresh" content="0; url=../x"><a onclick=x>',
]
RESTING = [
    "<p>onko = 5 ja &lt;script&gt; javascript: on</p>",
    '<a title="javascript: on kieli" aria-label="data: x" href="/x">',
    '<a href="javascript-opas/">',
    '<p class="once">ononline=1</p>',
    '<img src="data:image/png;base64,xx">',
    '<script type="application/ld+json">{}</script>',
    f"<script>{SEARCH}</script>",
    f"<script>{FILTER}</script><script>{SEARCH}</script>",
    "<option selected><settings>",
    '<meta http-equiv="refresh" content="0; url=../../malli/programs/plan/index.html">',
]


@pytest.mark.parametrize("page", RUNNING)
def test_what_runs_is_found(page):
    assert runs("malli/index.html", f"<p>x</p>{page}".encode())


@pytest.mark.parametrize("page", RESTING)
def test_what_rests_is_left(page):
    assert not runs("malli/index.html", page.encode())


def test_data_are_no_pages():
    assert not runs("malli/index.json", RUNNING[0].encode())
