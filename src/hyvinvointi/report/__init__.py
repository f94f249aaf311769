"""Diagnostics and changes as bytes: one file per format."""
