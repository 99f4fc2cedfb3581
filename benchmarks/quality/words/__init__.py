"""Words by language: data that operators put into pages."""
