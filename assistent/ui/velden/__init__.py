"""The fields in which a question is answered, one per type of question."""
