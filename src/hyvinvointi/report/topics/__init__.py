"""What a person can meet and have explained: kinds, fields, values, levels of changes, exit codes, statutes.

Each module gives the `Topic`s that a word means; a page of one is Markdown. Pages of rules are with
the rules (`lint/pages.py`, `report/change_pages.py`).
"""

from hyvinvointi.report.topics.pages import explanation, listing, meanings, words

__all__ = ["explanation", "listing", "meanings", "words"]
