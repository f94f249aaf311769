"""Whose a document is, as messages speak of it, and the act by which that organisation decides."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.law.procedures import Procedure, procedure_of
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Municipality, View
from hyvinvointi.model.municipality import MUNICIPALITY
from hyvinvointi.words.organisations import names_of


def organisation_of(view: View, context: NeighbourContext) -> str:
    """Return the type of the organisation a view belongs to; a municipality where nothing is known."""
    register = context.municipality(view)
    return register.organisation if register else MUNICIPALITY


def type_of(register: Municipality) -> Text:
    """Return what an organisation is, as it stands in a sentence."""
    return names_of(register.organisation).kind


def owner_of(view: View, context: NeighbourContext) -> Text:
    """Return whose something is, as it stands in a sentence."""
    return names_of(organisation_of(view, context)).owner


def procedure(view: View, context: NeighbourContext) -> Procedure:
    """Return the act by which the organisation of a view decides."""
    register = context.municipality(view)
    return register.procedure if register else procedure_of(MUNICIPALITY, "")
