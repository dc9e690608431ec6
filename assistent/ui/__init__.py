"""How it is used: the windows and pages, and the only room that knows Qt."""

from assistent.ui.vangnet import span

span()  # before any class of ours is made
