"""Texts that would command a terminal or a CI service, and how one sees that they were obeyed."""

import re
import unicodedata

COMMANDS = [
    "::error file=README.md,line=1::SPOOFED",
    "::stop-commands::abc",
    " \u00a0\t::warning::SPOOFED",
    "##[error]SPOOFED",
    "x ##vso[task.setvariable variable=path]SPOOFED",
    "##teamcity[buildProblem description='SPOOFED']",
    "section_start:1700000000:x\r\x1b[0KSPOOFED",
]
CONTROLS = [
    "\x1b[2J",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x00",
    "\x7f",
    "a\rb",
    "\u202eexe.\u2066",
    "\u200b\u00ad\ufeff",
    "\u2028\u2029\x85",
    "\U000e0041",
    "\udce4",
    "\ud83d",
    "\ufffe]]>",
    "\\\x7f",
    '"><b>&amp;{name}%0A',
]
HOSTILE = [
    *COMMANDS,
    *CONTROLS,
    *(
        f"rivi{end}{command}"
        for command in COMMANDS
        for end in ("\n", "\r", "\r\n", "\x0b", "\u2028")
    ),
    # Where a long line is wrapped, a word of it begins the next one.
    *(f"{'sana ' * count}{COMMANDS[0]}" for count in range(8, 20)),
]
_REGISTERED = ("error", "warning", "notice", "stop-commands")


def obeyed(text: str) -> list[str]:
    """Return what GitHub's runner, Azure's agent or TeamCity would take for commands.

    The runner reads lines as .NET does, ending at CR, LF or both, and trims them.
    """
    told = [line.strip() for line in re.split(r"\r\n|\r|\n", text)]
    begun = [line for line in told if re.match(rf"::({'|'.join(_REGISTERED)})[ :]", line)]
    return [*begun, *re.findall(r"##\w*\[.*", text)]


def raw(text: str) -> set[str]:
    """Return the characters that a terminal obeys or nobody sees; line ends and tabs are none."""
    categories = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return {one for one in text if unicodedata.category(one) in categories} - {"\n", "\t"}
