"""One rule is two files: `<slug>.py` with `RULE` and `check`, and its page `<slug>.md`."""
