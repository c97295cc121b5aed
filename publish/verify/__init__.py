"""Hold a release against its manifest, itself, the one before and the archived files."""
