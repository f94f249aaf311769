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
