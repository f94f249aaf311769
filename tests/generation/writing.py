"""Plain data as YAML, in the many ways in which people and programs write it."""

from random import Random
from typing import Any

import yaml

from hyvinvointi.source.scalars import NotANumber, resolve

_STR = "tag:yaml.org,2002:str"
_MAP = "tag:yaml.org,2002:map"
_SEQ = "tag:yaml.org,2002:seq"


def written(data: Any, chance: Random) -> bytes:
    """Return a document as YAML: block or flow, quoted or plain, wide or narrow, with a BOM or CRLF."""
    text = yaml.serialize(
        _node(data, chance),
        Dumper=yaml.CBaseDumper,
        allow_unicode=chance.random() < 0.8,
        width=chance.choice([80, 20, 100_000]),
        indent=chance.choice([2, 4]),
        line_break=chance.choice(["\n", "\n", "\r\n"]),
        explicit_start=chance.random() > 0.9,
    )
    if chance.random() > 0.8:
        text = f"# yaml-language-server: $schema=document.schema.json\n\n{text}"
    return (b"\xef\xbb\xbf" if chance.random() > 0.9 else b"") + text.encode()


def _node(value: Any, chance: Random, *, flow: bool = False) -> yaml.Node:
    flow = flow or chance.random() > 0.9
    if isinstance(value, dict):
        pairs = [(_key(name, chance), _node(one, chance, flow=flow)) for name, one in value.items()]
        return yaml.MappingNode(_MAP, pairs, flow_style=flow)
    if isinstance(value, list):
        items = [_node(one, chance, flow=flow) for one in value]
        return yaml.SequenceNode(_SEQ, items, flow_style=flow)
    if isinstance(value, str):
        return yaml.ScalarNode(_STR, value, style=_style(value, chance))
    return yaml.ScalarNode(_STR, _plain(value))


def _key(name: str, chance: Random) -> yaml.Node:
    style = chance.choice(["'", '"']) if chance.random() > 0.95 else None
    return yaml.ScalarNode(_STR, name, style=style)


def _style(value: str, chance: Random) -> str | None:
    if "\n" in value and chance.random() < 0.6:
        return "|"
    # libyaml folds lines that are indented further, which changes them: no folded style for those.
    folded = ">" if "\n " not in value else "|"
    style = chance.choice([None, None, None, "'", '"', folded])
    return style if style or _is_text(value) else chance.choice(["'", '"'])


def _is_text(value: str) -> bool:
    """Whether a text stays one when it is written without quotation marks."""
    if value != value.strip():  # a no-break space at the beginning of a line is told
        return False
    try:
        return isinstance(resolve(value), str)
    except NotANumber:
        return False


def _plain(value: Any) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else repr(value)
