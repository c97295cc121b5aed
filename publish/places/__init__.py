"""Where releases lie: the folder with its index, and the places to which they are brought."""
