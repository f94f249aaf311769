"""Where somebody lives, said in place of who it is: a resident of Mallikylä.

Taken for no name only where the words leave no doubt: behind the role, in a case or with a
preposition in which nobody is named, stands a word that says itself that it is a place.
"""

from hyvinvointi.patterns import regex

_OF = r"(?:(?:oikaisuvaatimuksen|valituksen|hakemuksen|avustuksen|muistutuksen) )?"
_ROLE = (
    r"(?:[Aa]sukas|[Kk]untalainen|[Kk]yläläinen|[Hh]akija|[Hh]uoltaja|[Vv]anhempi|[Tt]ekijä"
    r"|[Aa]sianosainen|[Mm]uistuttaja|[Vv]alittaja)"
)
_PLACE = r"[A-ZÅÄÖ][a-zåäö]*(?:-[A-ZÅÄÖ]?[a-zåäö]+)*"
_KIND = r"(?:kylä|kirkonkylä|kunna|kaupungi|keskusta|taajama)"
_CASE = r"(?:st[aä]|ss[aä])"
_BY_PLACE = r"(?:by|köping|stad|kommun|centrum|skärgård|bygd)"
_FROM = regex(
    rf"{_OF}{_ROLE},? {_PLACE}{_KIND}{_CASE}|{_PLACE}(?:kylän|kunnan|kaupungin) [Aa]sukas"
    rf"|(?:[Ii]nvånare|[Kk]ommuninvånare|[Bb]ybo|[Bb]oende) (?:i|från) {_PLACE}{_BY_PLACE}"
)


def is_called_by_home(text: str) -> bool:
    """Whether a text says of a party no more than where the home is."""
    return _FROM.fullmatch(text.strip()) is not None
