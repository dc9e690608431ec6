"""How a document leaves and returns: Word, PDF, calendar and JSON, and reading an edited Word file back."""
