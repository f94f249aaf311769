"""Families of codes that are treated alike."""

ALWAYS_REPORTED = ("HV0", "HV1", "HV7")
"""What neither settings nor a baseline hide: reading, structure, privacy and publicity.

Both come with a checkout, so whoever proposes a change may have written them; a file that nobody
could read, or a personal identity code, must not become “nothing to remark”.
"""
READING = "HV0"
"""What is reported whatever a person selects: a file that nobody could read is never clean."""
