"""The declarations of Member States and institutions."""
