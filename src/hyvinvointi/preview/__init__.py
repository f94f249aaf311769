"""A site on the machine of who writes it: served on loopback, beside what is wrong with its documents.

Nothing of the bar is ever written: it is put into a page on its way to the browser.
"""
