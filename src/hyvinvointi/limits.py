"""How much one document may ask of the machine that reads, judges, compares or renders it.

Anybody may propose a document. None may cost more than 2 seconds of CPU and 300 MiB in one command
(twice the time where two of the largest size, full of numbers, are compared), and none is
passed over in silence: whoever reaches a limit is told so, and the run ends as for any other error.
The largest programs known have 60 kB for 34 measures; one of 300 measures, written as fully, has
500 kB and 40,000 keys, values and collections, and the longest minutes have 200 kB.
"""

FILE_BYTES = 512 * 1024
"""Largest file that is read: as large as a program of 300 measures that is written fully, more than
twice the longest minutes. Of the worst texts, which are nothing but dates or personal data, so much
can be judged in 2 seconds.
"""

VALUES = 60_000
"""Most keys, values and collections of a file: half as many again as a program of 300 measures has."""

TEMPLATE_FILES = 500
"""Most files of own templates; nothing is rendered with more. Ours are 40."""

TEMPLATE_BYTES = 256 * 1024
"""Largest template of a workspace; the largest of ours has a tenth of it."""

DEPTH = 100
"""Deepest nesting that is read; the model itself needs nine levels."""

FAULTS_READ_PAST = 20
"""Faults of a file that are mended in thought, so that what follows is read, too."""

VALUES_REREAD = 3 * VALUES
"""Keys, values and collections that are read again for that, all rounds together."""

NAMES = 1_000
"""Most persons whom a decision names to be told, asked or given something; to look for each in every
text takes half a millisecond. The longest list of recipients known has some hundreds.
"""

FINDINGS = 1_000
"""Findings that one check gathers from one file before it stops looking for more."""

HIDDEN_EACH = 1_000
"""Personal data of one kind that reports hide one by one in one text; beyond that they hide all that
follows. What reports tell of two texts full of phones would otherwise take 7 seconds."""

ATTACHED_BYTES = 100 * 1024 * 1024
"""Largest attached file that is published: it is held in memory while pages are made. Scanned minutes
have some tens of megabytes, and hosts of Git take no larger files either."""

UNPACKED_BYTES = ATTACHED_BYTES
"""Most bytes that are unpacked of one attached office file, to see what it says."""

FINDINGS_SHOWN = 20
"""Findings of one rule that are shown for one file, and other places shown for one finding."""

WORDS_COMPARED = 20_000
"""Words that are tried for the suggestions of one file; each try costs some microseconds."""

WORD = 100
"""Longest text that a suggestion is looked for; the longest name of a field has 20 letters."""

GOAL_PAGES = 150
"""Goals of a program that have a page of their own; others stand on the page of the whole alone. A page
takes five milliseconds, and the largest programs have some sixty goals."""

VERSION_TEXTS = 50
"""Adopted versions of a plan whose text stands on their page, the newest; of older ones the page says what
changed and leads to the file. The text of a program of 300 measures takes half a second, and a plan is
amended a few times in its four years."""

HOLDER_PAGES = 600
"""Most pages of the organs, units and people of a register, all languages of the municipality
together; a page takes two milliseconds."""

MARKUP = 40_000
"""Most lines and marks of CommonMark of a file: its parser takes 10 microseconds for each, and what
a page shows is parsed up to three times. A program of 300 measures has 25,000."""

TITLE = 2_000
"""Longest title or name whose marks of CommonMark are obeyed; lists have room for 200 letters."""

VALUES_SHOWN = 6_000
"""Measured values on a page after which a goal only leads to where they were shown before; a program
of 100 goals whose indicators have 20 values each shows 2,000. A value takes a tenth of a millisecond on
each of the pages that show it: of a goal, of the whole, in each language."""

COMPOUND = 100
"""Longest word whose parts are looked for; the longest that is written has 61 letters."""

PROSE_COMPARED = 420_000
"""Characters of changed prose of a document that are compared word by word, both sides together:
minutes of 200 kB in which not one paragraph stayed."""

STEPS_OF_ALIGNMENT = 5_000_000
"""Steps that aligning the words of a document may take, a tenth of a microsecond each."""

STEPS_OF_CORRECTIONS = 5_000_000
"""Characters of what has changed in minutes, for each word of the corrections entered with it: a second.
What goes beyond is corrected for nobody knows what."""
CHANGES = 3_000
"""Changes of one document that are told, half a millisecond each: every second value of a program of
300 measures."""

QUOTED = 400
"""Characters of one value that a message quotes."""

LISTED = 60
"""Values of a list that a message quotes; a decision has 40 fields."""
