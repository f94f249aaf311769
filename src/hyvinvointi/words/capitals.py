"""The first letter of what begins a sentence, or stands inside one."""


def capitalised(text: str) -> str:
    """Return a text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return a text as it stands inside a sentence; an abbreviation in front keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
