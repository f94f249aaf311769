"""Results in, text out: `registry` finds the formats of `formats/`, which share the other modules."""
