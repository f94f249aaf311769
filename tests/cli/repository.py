"""A Git repository around the village of invented documents, for commands that ask Git."""

import subprocess
from pathlib import Path

AUTHOR = ["-c", "user.name=t", "-c", "user.email=t@example.fi", "-c", "core.autocrlf=false"]


def git(folder: Path, *arguments: object) -> str:
    """Run Git in a folder and return what it printed."""
    command = ["git", "-C", folder, *AUTHOR, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def put(folder, files):
    """Write files."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def commit(folder, files):
    """Write files and commit everything."""
    put(folder, files)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
