"""Prepare, decide, follow and publish municipal welfare programs as documents in Git."""

__version__ = "0.1.0"
