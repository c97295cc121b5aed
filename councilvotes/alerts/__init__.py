"""Alerts: what is wrong with a data folder, sent to a person once.

`send` holds what is found against what each channel was told (`changes`, `memory`), puts it in
words (`message`, `digest`) and hands it to the `channels` of the settings: `web`, `mail`,
`command`. Imports health and the layers under it; it is imported by daemon and cli.
"""
