"""What all pages of a site share: its documents, addresses, settings, and what of it may go out."""
