"""The law that rules, pages and messages rest on: one register, with how each entry was checked.

`register.json` is the only place where facts of law stand: statutes with their names and
provisions, authorities that have ended, the table of appeals. Everything dated is judged by the day
of the document that cites it. What could not be confirmed says so, and no error rests on it.
"""
