"""The work on questions of tenderers: a list at the left, one question at the right, and the days that bound them."""
