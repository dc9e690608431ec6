"""The window that shows what came back from Word and takes over what the user chooses."""
