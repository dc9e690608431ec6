"""The source of the Word templates we ship: styles, numbering and the loop over the text, as readable Python.

`python -m tests.export.sjabloonbron` writes sjablonen/leidraad.docx, brief.docx and formulier.docx; a test holds them
to their source.
"""
