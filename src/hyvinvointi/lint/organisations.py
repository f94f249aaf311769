"""Whose a document is, as messages speak of it, and the act by which that organisation decides."""

from collections.abc import Mapping

from hyvinvointi.diagnostics import Text
from hyvinvointi.law.procedures import Procedure, procedure_of
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Municipality, View
from hyvinvointi.model.municipality import COUNTY, JOINT_AUTHORITY, MUNICIPALITY

_TYPES: Mapping[str, Text] = {
    MUNICIPALITY: Text("kunta", "en kommun", "a municipality"),
    COUNTY: Text("hyvinvointialue", "ett välfärdsområde", "a wellbeing services county"),
    JOINT_AUTHORITY: Text("kuntayhtymä", "en samkommun", "a joint authority"),
}
_OWNERS: Mapping[str, Text] = {
    MUNICIPALITY: Text("kunnan", "kommunens", "the municipality's"),
    COUNTY: Text("hyvinvointialueen", "välfärdsområdets", "the wellbeing services county's"),
    JOINT_AUTHORITY: Text("kuntayhtymän", "samkommunens", "the joint authority's"),
}


def organisation_of(view: View, context: NeighbourContext) -> str:
    """Return the type of the organisation a view belongs to; a municipality where nothing is known."""
    register = context.municipality(view)
    return register.organisation if register else MUNICIPALITY


def type_of(register: Municipality) -> Text:
    """Return what an organisation is, as it stands in a sentence."""
    return _TYPES.get(register.organisation, _TYPES[MUNICIPALITY])


def owner_of(view: View, context: NeighbourContext) -> Text:
    """Return whose something is, as it stands in a sentence."""
    return _OWNERS.get(organisation_of(view, context), _OWNERS[MUNICIPALITY])


def procedure(view: View, context: NeighbourContext) -> Procedure:
    """Return the act by which the organisation of a view decides."""
    register = context.municipality(view)
    return register.procedure if register else procedure_of(MUNICIPALITY, "")
