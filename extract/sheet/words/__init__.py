"""The words of a sheet: found on a page or recognised in a picture."""
