"""A person who answers for something: what that is."""

from hyvinvointi.render.pages.holder_kind import holder_kind

KIND = holder_kind("person", "ProfilePage")
