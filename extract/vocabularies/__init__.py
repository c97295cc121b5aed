"""What each language calls things on covers and above declarations, one TOML file a language."""
