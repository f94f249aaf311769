"""One change rule is two files: `<slug>.py` and its page `<slug>.md`."""
