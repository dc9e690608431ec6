"""The history of a dossier in a window: a list to search, and what stood there before and after."""
