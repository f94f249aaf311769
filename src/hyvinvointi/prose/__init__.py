"""Free text as it is written: marks of CommonMark, tables, and what addresses in it lead to.

Whoever judges, compares or shows a text reads it here, so that all mean the same by it.
"""
