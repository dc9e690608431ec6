"""Windows beside the main window; none of them blocks."""
