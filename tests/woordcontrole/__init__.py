"""A check of Word files, stricter than any program that opens them: `controleer_docx` returns what is
wrong.
"""

from tests.woordcontrole.controle import controleer_docx

__all__ = ["controleer_docx"]
