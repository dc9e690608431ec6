"""How text is built: the text tree, Markdown to and from it, Dutch dates and euros, drawings as data."""
