"""What the page of a vote tells: its parts, each turned from the rows of a release."""
