"""Several copies of a dossier on one screen."""
