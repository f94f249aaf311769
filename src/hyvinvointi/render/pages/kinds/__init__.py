"""The kinds of pages: one module each, beside its two templates in `templates/`."""
