"""From note records to releases: typed tables, a manifest, an index, and their verification."""
