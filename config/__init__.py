"""What an operator edits, as it ships: TOML files, a systemd unit, a crontab."""
