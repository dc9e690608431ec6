"""What the documents say: composes chapters, paragraphs and blocks, each block with its origin."""
