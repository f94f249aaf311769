"""Diagnostics and changes as text and in machine formats: one file a format."""
