"""How it is used: the windows and pages, and the only room that knows Qt."""
