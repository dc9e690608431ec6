"""The palette: one field in which everything is found and every command is done."""
