"""A Git repository around the village of invented documents, for commands that ask Git."""

import os
import subprocess
from pathlib import Path

AUTHOR = ["-c", "user.name=t", "-c", "user.email=t@example.fi", "-c", "core.autocrlf=false"]


def git(folder: Path, *arguments: object, day: str | None = None) -> str:
    """Run Git in a folder, at noon of a day if one is named, and return what it printed."""
    command = ["git", "-C", folder, *AUTHOR, *arguments]
    clock = {"GIT_COMMITTER_DATE": f"{day}T12:00:00+0000"} if day else {}
    environment = os.environ | clock
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return done.stdout.strip()


def put(folder, files):
    """Write files."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def commit(folder, files, day=None):
    """Write files and commit everything, on a day if one is named."""
    put(folder, files)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x", day=day)
