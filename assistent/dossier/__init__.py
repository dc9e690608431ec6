"""What the user said: the dossier tree, its file, migrations, lock, recovery and frozen versions.

Start with `model` (the tree), `wijzigen` (pure edits) and `bestand` (reading and writing). Nothing here
knows Qt, Word or the catalogue's content, and nothing here changes a dossier in place.
"""
