"""What the data beside a page are and under which licence: a descriptor of Frictionless Data.

CSV has no place for a licence, and a document as JSON is nothing but the document. The sheets for people,
which say the same, are not in it.
"""

import json
from collections.abc import Sequence

from hyvinvointi.render.formats.companions import MEDIA_TYPES
from hyvinvointi.render.site.licence import Licence

NAME = "datapackage.json"


def data_package(own_id: str, title: str, names: Sequence[str], licence: Licence) -> bytes:
    """Return the descriptor of the files of data in a folder."""
    resources = [
        {
            "name": name.lower().replace(".", "-"),
            "path": name,
            "mediatype": MEDIA_TYPES[name.rpartition(".")[2]],
            "encoding": "utf-8",
        }
        for name in names
    ]
    package = {
        "name": own_id,
        "title": title,
        "licenses": [licence.package],
        "resources": resources,
    }
    return f"{json.dumps(package, ensure_ascii=False, indent=2)}\n".encode(errors="replace")
