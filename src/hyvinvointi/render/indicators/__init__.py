"""Indicators as pages show them: values against targets, charts and tables."""
