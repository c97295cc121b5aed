"""Pages: one module for each kind of page; each turns content into files of the site."""
