"""How fast documents are read, against libyaml's bare events in the same run.

Run: python tests/benchmarks/reading.py
"""

from time import process_time

import yaml

from hyvinvointi.source import read

_ITEM = """\
      - id: toimenpide-{number}
        title: Työmatkapyöräilyn kampanja järjestetään joka kevät
        responsible: [lampi-jussi, {{name: Raili Heino, title: Vapaa-aikajohtaja}}]
        schedule: {{start: 2025-04, end: 2028-05, recurrence: yearly}}
        description: |
          Kampanja tehdään koulujen ja työpaikkojen kanssa. Mukana ovat pyöräilyseurat,
          ja reitit kunnostetaan ennen lumien sulamista.
        resources:
          - {{type: budget, amount: 4500, year: 2025, source: "käyttötalous"}}
        status: not-started
"""
_HEAD = "kind: program\nid: liikunta\ntitle: Liikuntaohjelma\ngoals:\n  - id: a\n    measures:\n"


def document(size: int) -> str:
    """Return a program of about `size` bytes."""
    count = max(1, size // len(_ITEM.encode()))
    return _HEAD + "".join(_ITEM.format(number=number) for number in range(count))


def bare_events(text: str) -> None:
    """Iterate libyaml's events and do nothing with them."""
    loader = yaml.CSafeLoader(text)
    try:
        while loader.get_event() is not None:
            pass
    finally:
        loader.dispose()


def seconds(work: object, repeat: int) -> float:
    """Return the CPU seconds of one call: the best of five rounds."""
    assert callable(work)
    best = float("inf")
    for _ in range(5):
        start = process_time()
        for _ in range(repeat):
            work()
        best = min(best, (process_time() - start) / repeat)
    return best


def main() -> None:
    """Print speeds and their ratio for a small and a large document."""
    for size, repeat in ((3_000, 100), (200_000, 3)):
        text = document(size)
        content = text.encode()
        events = seconds(lambda text=text: bare_events(text), repeat)
        reading = seconds(lambda content=content: read("asiakirja.yaml", content), repeat)
        megabytes = len(content) / 1e6
        print(  # noqa: T201  the script's result
            f"{len(content):>7} bytes: read {megabytes / reading:5.1f} MB/s,"
            f" bare events {megabytes / events:5.1f} MB/s, ratio {reading / events:.2f}"
        )


if __name__ == "__main__":
    main()
