"""One module per output format, in the package of the kind of result that it tells.

The `__init__` of such a package defines what its formats are given, a subclass of `Result`; every
other module is a format and called as the file is. It holds

- `render(result) -> str`;
- `FOR_PEOPLE`: whether people read it as it is, and not a program;
- `ABOUT`: what it is, for the help of its command.

Formats do not import each other: what they share stands beside this package. Those for programs
say the same in every language, except in their messages.
"""


class Result:
    """What a command came to, with all that a format may need to tell it."""

    __slots__ = ()
