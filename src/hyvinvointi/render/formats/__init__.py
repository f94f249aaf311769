"""Files for machines beside the pages: feeds, calendars, tables, data and the map of the site."""
