"""Values said to people: days, numbers with their units, names and lists in Finnish, Swedish, English.

What is put into a sentence is said here, whoever asks: messages, helps, pages, comparisons. Machine
formats do not come here: they are the same in each language.
"""
