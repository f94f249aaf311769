"""One module per command; see `hyvinvointi.cli`."""
