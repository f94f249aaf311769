"""What is kept back only now is sought in what was published before, too."""

from datetime import date
from pathlib import Path

import pytest

from hyvinvointi.render.site.publication import Leak
from render.publisher import Publisher
from render.sites import REGISTER
from render.test_last_look import GONE, NAME
from render.test_publication import OTHER

_HEAD = "kind: decision\norgan: lautakunta\nmunicipality: malli\nstatus: final\n"
_ATTACHING = (
    "id: kolmas\ntitle: Kolmas\nattachments: [{id: liite, title: Liite, file: liite.txt}]\n"
)
_CLOSED = "Hakijan perheessä on vaikea tilanne kotona"
_LATER = {
    "a name that has left": (
        "Hakija on Aino Mäki.",
        OTHER + f"notify: [{{name: {NAME}}}]\n" + GONE,
    ),
    "a mail that has left": (
        "Kirjoita: aino.m@esimerkki.example.",
        OTHER + f"notify: [{{name: {NAME}, email: aino.m@esimerkki.example}}]\n" + GONE,
    ),
    "a passage of a closed matter": (
        f"{_CLOSED}.",
        OTHER
        + f"background: {_CLOSED}.\npublicity: {{class: secret, basis: [{{law: julkisuuslaki, section: 24}}]}}\n",
    ),
}


@pytest.mark.parametrize(("said", "later"), _LATER.values(), ids=_LATER)
def test_what_is_kept_back_now_is_sought_in_what_was_published_before(
    said: str, later: str, tmp_path: Path
) -> None:
    """The attached file belongs to another matter, of which nothing has changed."""
    publisher = Publisher(tmp_path, today=date(2027, 1, 1))
    files = {
        "register.yaml": REGISTER.encode(),
        "a.yaml": (OTHER + GONE).encode(),
        "b.yaml": (_HEAD + _ATTACHING).encode(),
        "liite.txt": f"{said}\n".encode(),
    }
    publisher.renew(files)
    files["a.yaml"] = later.encode()
    with pytest.raises(Leak):
        publisher.renew(files)
