"""The command line: one file per command, no logic beyond reading options and calling one function."""
