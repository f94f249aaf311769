"""Presenting documents: pages, site and Markdown.

Nothing is imported here: `lint` reads the settings of the site, and needs none of what makes pages.
"""
