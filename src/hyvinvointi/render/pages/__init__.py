"""The pages of a site, kind by kind: what each gathers and what its templates are given."""
