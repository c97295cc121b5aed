"""The cover page and the document's identity."""
