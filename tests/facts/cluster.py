"""Lint a workspace with the workers of a local cluster and without, and tell what came of both.

python tests/facts/cluster.py FOLDER
"""

import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

from distributed import Client, LocalCluster

from hyvinvointi import api
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.report import registry
from hyvinvointi.report.formats.findings import Findings

DAY = date(2026, 11, 21)


def main(folder: Path) -> None:
    """Write how many documents came back known, and the digest of both reports."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        ahead = api.load(folder, executor=client.get_executor(), today=DAY)
    known = sum(facts_of(document) is not None for document in ahead.documents)
    sys.stdout.write(f"{known}\n")
    for workspace in (ahead, api.load(folder)):
        findings = Findings(api.lint(workspace, today=DAY), workspace.by_path)
        digest = sha256(registry.render("json", findings).encode()).hexdigest()
        sys.stdout.write(f"{digest}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
