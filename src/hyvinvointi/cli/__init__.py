"""The command line: reading options, calling one function, ending with the right code.

A command is one module of `commands/`, named as the command (with `_` for `-`):

- a function of the same name whose parameters are its options (shared ones in `options.py`)
  and which returns the exit code;
- `HELP`, the help texts: `""` for the command itself, else by the name of the parameter.

Its name stands in `app.COMMANDS`, in the order of `--help`. Only the module of the command that
runs is imported, and what is heavy is imported inside its function. What stops the work is raised
as `WorkError`; `guard` says it in the user's language and ends with 2.
"""
