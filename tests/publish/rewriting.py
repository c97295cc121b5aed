"""Forge a release: change it and make every hash in it fit, as one who tampers would."""

import hashlib
import json

from publish.changes.change import lines_hash
from publish.encode import encode_row
from publish.release.sums import sums


def rewrite_manifest(release, change):
    """Describe the files as they are now, change the manifest, and make the index fit."""
    path = release / "manifest.json"
    manifest = json.loads(path.read_text())
    for file in manifest["files"]:
        content = (release / file["path"]).read_bytes()
        file |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    change(manifest)
    path.write_text(json.dumps(manifest))
    (release / "SHA256SUMS").write_bytes(sums(release, {}))
    index_path = release.parent / "index.json"
    index = json.loads(index_path.read_text())
    for entry in index["releases"]:
        if entry["version"] == release.name:
            entry["manifest_sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    index_path.write_text(json.dumps(index))


def rewrite_table(release, name, change):
    """Change the rows of one table's JSON file, and all that is said of them in the manifest."""
    path = release / f"{name}.json"
    rows = json.loads(path.read_text())
    change(rows)
    lines = [encode_row(row) for row in rows]
    path.write_text("[" + ",".join(f"\n{line}" for line in lines) + "\n]\n")

    def describe(manifest):
        for table in manifest["tables"]:
            if table["name"] == name:
                table |= {"rows": len(lines), "row_hash": lines_hash(map(str.encode, lines))}
        pairs = sorted(f"{table['name']} {table['row_hash']}\n" for table in manifest["tables"])
        manifest["row_hash"] = hashlib.sha256("".join(pairs).encode()).hexdigest()
        for file in manifest["files"]:
            if file["table"] == name:
                file["rows"] = len(lines)

    rewrite_manifest(release, describe)
