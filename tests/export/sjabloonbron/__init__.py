"""The source of the Word template we ship: styles, numbering and the loop over the text, as readable Python.

`python -m tests.export.sjabloonbron` writes sjablonen/leidraad.docx; a test holds the two together.
"""
