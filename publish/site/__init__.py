"""Site: a release as pages that people look at, from a plain folder or any web server.

`build` reads what `sources` hold of a release into `content`, lets every module of `pages` make its
files, and writes those that changed. Templates and what they need of the browser lie in `templates`
and `assets`.
"""
