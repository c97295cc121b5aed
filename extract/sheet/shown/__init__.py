"""A sheet's reading drawn and told, for a person who looks into it."""
