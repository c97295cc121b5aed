"""From a corrections file to a corrected record.

`entries.py` reads and checks the file, `apply.py` applies its entries and proves the votes again.
"""
