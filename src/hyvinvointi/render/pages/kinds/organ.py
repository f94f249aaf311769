"""An organ of a municipality: what it answers for."""

from hyvinvointi.render.pages.holder_kind import holder_kind

KIND = holder_kind("organ", "GovernmentOrganization")
