"""Readers of marks: each looks at cells in its own way and says what kind of mark stands there."""
