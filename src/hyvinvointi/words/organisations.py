"""What an organisation is called in a sentence, by its type: municipality, county or joint authority."""

from collections.abc import Mapping

from hyvinvointi.data_classes import dataclass
from hyvinvointi.words.text import Text

_MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class OrganisationNames:
    """An organisation in a sentence.

    `name` is it (in Finnish in the nominative), `kind` one of its type, `owner` whose something is. `bilingual` is the same of
    a bilingual one, behind `Kaksikielisen`, `I` and `of`.
    """

    name: Text
    kind: Text
    owner: Text
    bilingual: Text


_NAMES: Mapping[str, OrganisationNames] = {
    _MUNICIPALITY: OrganisationNames(
        Text("kunta", "kommunen", "the municipality"),
        Text("kunta", "en kommun", "a municipality"),
        Text("kunnan", "kommunens", "the municipality’s"),
        Text("kunnan", "den tvåspråkiga kommunens", "a bilingual municipality"),
    ),
    "wellbeing-county": OrganisationNames(
        Text("hyvinvointialue", "välfärdsområdet", "the wellbeing services county"),
        Text("hyvinvointialue", "ett välfärdsområde", "a wellbeing services county"),
        Text("hyvinvointialueen", "välfärdsområdets", "the wellbeing services county’s"),
        Text(
            "hyvinvointialueen",
            "det tvåspråkiga välfärdsområdets",
            "a bilingual wellbeing services county",
        ),
    ),
    "joint-authority": OrganisationNames(
        Text("kuntayhtymä", "samkommunen", "the joint authority"),
        Text("kuntayhtymä", "en samkommun", "a joint authority"),
        Text("kuntayhtymän", "samkommunens", "the joint authority’s"),
        Text(
            "kuntayhtymän",
            "den tvåspråkiga samkommunens",
            "a bilingual joint authority",
        ),
    ),
}


def names_of(kind: str) -> OrganisationNames:
    """Return what an organisation of a type is called; one of no known type is a municipality."""
    return _NAMES.get(kind, _NAMES[_MUNICIPALITY])
