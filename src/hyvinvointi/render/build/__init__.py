"""Making a site in a folder: what is stale is made anew, proven and written, the rest stays."""
