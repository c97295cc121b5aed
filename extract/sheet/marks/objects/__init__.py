"""Marks as objects of the file: cells go in; which of them show the same drawing comes out.

`pdfium_objects` and `pdfplumber_objects` (with `pdfminer_states`) are two parsers' accounts of the
page, `drawn` what either finds drawn in the cells, `levels` moves letters to their ink, `identity`
tells which cells are alike by it.
"""
