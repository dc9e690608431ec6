"""Word generation and reading back."""
