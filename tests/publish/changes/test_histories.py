import hashlib
import json
import random
from datetime import timedelta

import pytest

from publish.verify.release import verify_release
from tests.publish.drafts import DAY, build
from tests.publish.histories import Register
from tests.variants import some_of


def rows_of(release):
    """What a reader of the JSON has: each table's rows by their key."""
    manifest = json.loads((release / "manifest.json").read_text())
    return {
        table["name"]: {
            key_of(row, table): row
            for row in json.loads((release / f"{table['name']}.json").read_text())
        }
        for table in manifest["tables"]
    }


def key_of(row, table):
    return json.dumps([row[name] for name in table["key"]])


def follow(held, release):
    """Bring the rows to a release by its changes alone; written without the program's own code."""
    manifest = json.loads((release / "manifest.json").read_text())
    tables = {table["name"]: table for table in manifest["tables"]}
    for line in (release / "changes.jsonl").read_text().splitlines():
        change = json.loads(line)
        table = tables[change["table"]]
        rows, key = held[change["table"]], key_of(change["key"], table)
        if change["change"] == "removed":
            assert rows.pop(key) == change["before"]
        elif change["change"] == "added":
            assert key not in rows
            rows[key] = change["after"]
        else:
            assert {name: rows[key][name] for name in change["before"]} == change["before"]
            rows[key] |= change["after"]


def row_hash(held, release):
    """The hash of all rows, as docs/trust.md says that it is made."""
    manifest = json.loads((release / "manifest.json").read_text())
    lines = []
    for table in manifest["tables"]:
        names = [column["name"] for column in table["columns"]]
        digests = sorted(
            hashlib.sha256(
                json.dumps(
                    {name: row[name] for name in names}, ensure_ascii=False, separators=(",", ":")
                ).encode()
            ).digest()
            for row in held[table["name"]].values()
        )
        lines.append(f"{table['name']} {hashlib.sha256(b''.join(digests)).hexdigest()}\n")
    return hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()


def live(folder, seed, days):
    """A random history, released day by day: the releases made."""
    register = Register(random.Random(seed))
    made = {}
    for number, _ in enumerate(register.days(days)):
        outcome = build(
            folder, register.records(), register.states(), today=DAY + timedelta(number)
        )
        made[outcome.version] = outcome.path
    return list(made.values())


def check_history(folder, seed, days):
    releases = live(folder, seed, days)
    held = rows_of(releases[0])
    for release in releases[1:]:
        follow(held, release)
    manifest = json.loads((releases[-1] / "manifest.json").read_text())
    assert row_hash(held, releases[-1]) == manifest["row_hash"]
    assert held == rows_of(releases[-1])
    assert verify_release(releases[-1]).faults == ()


@pytest.mark.parametrize("seed", some_of(range(3), 0))
def test_who_applies_only_changes_ends_with_the_rows_of_the_last_release(tmp_path, seed):
    check_history(tmp_path, seed, 5)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3, 53))
def test_who_applies_only_changes_ends_with_the_rows_over_fifty_histories(tmp_path, seed):
    check_history(tmp_path, seed, 10)
