"""Presenting documents: pages, site and Markdown."""
