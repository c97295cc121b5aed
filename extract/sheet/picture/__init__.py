"""The words of a sheet that is a picture, with the straightened picture that they stand in."""
