"""Why the operating system did not read or write, as messages say it."""

import errno
from collections.abc import Mapping

from hyvinvointi.words.text import Text

_DENIED = ("käyttöoikeus puuttuu", "behörighet saknas")
_FULL = ("levytila ei riitä", "diskutrymmet räcker inte")
_MANY = ("avoinna on liian monta tiedostoa", "för många filer är öppna")
_IN_USE = ("tiedosto on toisen ohjelman käytössä", "filen används av ett annat program")
_REASONS: Mapping[str, tuple[str, str]] = {
    "EACCES": _DENIED,
    "EPERM": _DENIED,
    "ENOENT": ("tiedostoa tai kansiota ei ole", "filen eller mappen finns inte"),
    "EISDIR": ("polku johtaa kansioon", "sökvägen leder till en mapp"),
    "ENOTDIR": (
        "polussa on tiedosto kansion paikalla",
        "i sökvägen finns en fil i stället för en mapp",
    ),
    "EEXIST": (
        "samanniminen tiedosto tai kansio on jo olemassa",
        "en fil eller mapp med samma namn finns redan",
    ),
    "ENOSPC": _FULL,
    "EDQUOT": _FULL,
    "EROFS": ("tiedostojärjestelmä on kirjoitussuojattu", "filsystemet är skrivskyddat"),
    "EFBIG": ("tiedosto on liian suuri", "filen är för stor"),
    "ENAMETOOLONG": ("nimi on liian pitkä", "namnet är för långt"),
    "ELOOP": ("linkit muodostavat kehän", "länkarna bildar en cirkel"),
    "EMFILE": _MANY,
    "ENFILE": _MANY,
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "EADDRINUSE": ("portti on jo käytössä", "porten används redan"),
    "EIO": ("levyllä tai laitteessa on virhe", "det är fel på disken eller enheten"),
}
"""In Finnish and Swedish, by the names of the errors; the system itself speaks English."""
NOT_REGULAR = Text(
    "se ei ole tavallinen tiedosto", "det är inte en vanlig fil", "it is not a regular file"
)
"""Why nothing is read where a folder, a FIFO or a device is: we say so, not the system."""


def reason(error: OSError) -> Text:
    """Return why the system could not do what it was asked to.

    An error of ours says so itself (`reason`). What has no words goes by the name or number of its
    error in Finnish and Swedish.
    """
    own = getattr(error, "reason", None)
    if isinstance(own, Text):
        return own
    english = error.strerror or str(error)
    if error.errno is None:
        return Text(english, english, english)
    name = errno.errorcode.get(error.errno, str(error.errno))
    unknown = f"käyttöjärjestelmän virhe {name}", f"felet {name} i operativsystemet"
    return Text(*_REASONS.get(name, unknown), english)
