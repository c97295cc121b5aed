"""A PDF as this room sees it: checked bytes, pages of styled lines, pixels, drawn objects."""
