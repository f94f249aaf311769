"""Families of codes that are treated alike."""

ALWAYS_REPORTED = ("HV0", "HV1", "HV7")
"""What no settings hide: reading, structure, privacy and publicity.

They come with a checkout, so whoever proposes a change may have written them; a file that nobody
could read, or a personal identity code, must not become “nothing to remark”.
"""
NEVER_KNOWN = ("HV0", "HV7")
"""What no baseline holds back. An old repository may begin with faults of structure."""
READING = "HV0"
"""What is reported whatever a person selects: a file that nobody could read is never clean."""
_LANGUAGE = "HV8"
_OF_MARKUP = frozenset(
    {
        *("HV801", "HV802", "HV803", "HV804", "HV805", "HV806", "HV807", "HV812", "HV821", "HV840"),
        *("HV847", "HV848", "HV849", "HV850", "HV851", "HV852"),
    }
)
"""Rules of language that speak of how a file marks a text up, what goes with it, and not of its words."""


def asks_for_other_words(code: str) -> bool:
    """Whether a rule is one of language that has the words of a text changed."""
    return code.startswith(_LANGUAGE) and code not in _OF_MARKUP
