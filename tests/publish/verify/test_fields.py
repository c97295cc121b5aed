import json
import random
import shutil
from dataclasses import replace

import pytest

from publish.errors import VerificationError
from publish.release.build import build_release
from publish.verify.release import verify_release
from tests.publish.drafts import (
    COR,
    DAY,
    MEMBER_STATES,
    build,
    contents,
    new_key,
    note,
    settings,
    state,
    statement,
    vote,
)
from tests.publish.rewriting import rewrite_manifest, rewrite_table

NEXT_DAY = DAY.replace(day=3)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Two releases of one folder: the later one, with changes."""
    folder = tmp_path_factory.mktemp("releases")
    build(folder, [note(statements=(statement(),))], [state()])
    corrected = note(COR, votes=(vote(BE="no", IT="yes"),))
    held = [state(superseded_by=COR), state(COR)]
    return build(folder, [note(statements=(statement(),)), corrected], held, today=NEXT_DAY).path


@pytest.fixture
def kept(pair):
    """The later release, put right again after the test."""
    before = {path: path.read_bytes() for path in pair.parent.rglob("*") if path.is_file()}
    yield pair
    for path, content in before.items():
        path.write_bytes(content)


def leaves(value, place=()):
    """The path to every value in the JSON of a manifest."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in pairs:
        if isinstance(inner, dict | list) and inner:
            yield from leaves(inner, (*place, name))
        else:
            yield (*place, name)


def altered(value):
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, list):
        return [*value, "other"]
    if not value:
        return "other"
    return value[:-1] + ("0" if value[-1] != "0" else "1")


def alter(manifest, place):
    for name in place[:-1]:
        manifest = manifest[name]
    manifest[place[-1]] = altered(manifest[place[-1]])


def faults_with(release, place):
    """The faults once a field is altered and all hashes of the manifest are made to fit it."""
    content = (release / "manifest.json").read_bytes()
    rewrite_manifest(release, lambda manifest: alter(manifest, place))
    try:
        return verify_release(release).faults
    except VerificationError as error:
        return (f"manifest.json: {error}",)
    finally:
        (release / "manifest.json").write_bytes(content)


def ways_to_name(manifest, place):
    """What a fault may say to name a field: where it is, or the file that it tells of."""
    dotted = ".".join(map(str, place))  # of a manifest that is none: `tables.0.columns.1.kind`
    if place[0] == "files":
        return dotted, f"files[{place[1]}]", f"{manifest['files'][place[1]]['path']}: "
    # Of tables a column or a key as a whole is named.
    parts = place[: 4 if "columns" in place else 3] if place[0] == "tables" else place
    return dotted, "".join(f"[{e}]" if isinstance(e, int) else f".{e}" for e in parts)[1:]


def unnamed_fields(release, places):
    """Those of the fields that no fault names once they are altered, and what is said instead."""
    manifest = json.loads((release / "manifest.json").read_text())
    found = ((place, faults_with(release, place)) for place in places)
    return [
        (place, faults)
        for place, faults in found
        if not any(way in fault for way in ways_to_name(manifest, place) for fault in faults)
    ]


def test_a_field_of_the_manifest_is_named_even_where_all_hashes_were_made_to_fit(kept):
    places = list(leaves(json.loads((kept / "manifest.json").read_text())))
    tops = [place for place in places if len(place) == 1 or place[0] in ("previous", "changes")]
    others = [place for place in places if place not in tops and "columns" not in place]
    columns = [place for place in places if "columns" in place]
    some = [
        place for kind in (tops, others, columns) for place in random.Random(47).sample(kind, 3)
    ]
    assert unnamed_fields(kept, some) == []


@pytest.mark.long
def test_every_field_of_the_manifest_is_named(kept):
    manifest = json.loads((kept / "manifest.json").read_text())
    assert unnamed_fields(kept, leaves(manifest)) == []


def test_a_release_with_one_before_it_has_no_fault(pair):
    found = verify_release(pair)
    assert (found.faults, found.remarks) == ((), ("manifest.json.sig: it is not signed",))


def test_a_changed_position_is_named_though_all_hashes_fit(kept):
    def belgium_agrees(rows):
        for row in rows:
            if row["member_state"] == "BE":
                row["position"] = "yes"

    rewrite_table(kept, "positions", belgium_agrees)
    faults = verify_release(kept).faults
    assert "votes.json: ST-11513-2026 has 2 yes where its totals print 1" in faults
    assert "changes.jsonl: applied to 2026.07.02 it does not give the rows of positions" in faults
    assert "positions.parquet: its rows are not those of positions.json" in faults


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_format_that_says_something_else_than_the_others_is_named(kept, kind):
    path = kept / f"positions.{kind}"
    shutil.copyfile(kept.parent / "2026.07.02" / path.name, path)
    rewrite_manifest(kept, lambda manifest: None)
    assert f"{path.name}: its rows are not those of positions.json" in verify_release(kept).faults


def test_a_key_that_comes_twice_is_named(kept):
    rewrite_table(kept, "statements", lambda rows: rows.append(rows[0]))
    fault = "statements.json: row 2 has the key ST-11513-2026-INIT en 1, as another row has"
    assert fault in verify_release(kept).faults


def test_a_row_that_refers_to_none_is_named(kept):
    rewrite_table(kept, "votes", lambda rows: rows.clear())
    assert "positions.json: vote_id ST-11513-2026 is not in votes" in verify_release(kept).faults


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ({"position": "maybe"}, "says 'maybe' in position"),
        ({"position": None}, "is blank in position"),
        ({"mood": "good"}, "has other columns than its table"),
    ],
)
def test_a_cell_that_its_column_bars_is_named(kept, cell, fault):
    rewrite_table(kept, "positions", lambda rows: rows[0].update(cell))
    assert any(
        text.startswith(f"positions.json: row 1 {fault}") for text in verify_release(kept).faults
    )


def test_positions_of_others_than_the_members_of_the_day_are_named(kept):
    rewrite_table(kept, "positions", lambda rows: rows.pop())
    faults = verify_release(kept).faults
    assert any("not those of the members of 2026-07-02: IT" in fault for fault in faults)


def test_shares_that_do_not_add_up_are_named(kept):
    rewrite_table(kept, "positions", lambda rows: rows[0].update(population_pct=4.0))
    fault = "votes.json: ST-11513-2026 prints group shares that do not follow from those of its"
    assert any(text.startswith(fault) for text in verify_release(kept).faults)


def test_changes_that_lack_a_line_are_named(kept):
    path = kept / "changes.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    rewrite_manifest(kept, lambda manifest: None)
    faults = verify_release(kept).faults
    assert any(fault.startswith("changes.jsonl: applied to 2026.07.02") for fault in faults)
    assert "changes.parquet: it says something else than changes.jsonl" in faults


def test_a_release_before_that_was_replaced_is_named(kept):
    old = kept.parent / "2026.07.02" / "manifest.json"
    old.write_bytes(old.read_bytes().replace(b"2.0.0", b"3.0.0") + b" ")
    assert any(
        fault.startswith("manifest.json: previous.manifest_sha256 is ")
        for fault in verify_release(kept).faults
    )


@pytest.fixture
def signed(tmp_path):
    with_key = replace(settings(tmp_path), signing_key_file=new_key(tmp_path / "key.pem"))
    return build_release([note()], [state()], MEMBER_STATES, with_key, today=DAY).path


def test_a_signed_release_says_by_which_key(signed):
    key = (signed / "signing-key.pub.pem").read_bytes()
    found = verify_release(signed, key)
    assert found.faults == ()
    assert found.remarks[0].startswith("signed by the key ")


def test_a_release_signed_by_another_key_than_the_trusted_one_is_a_fault(signed, tmp_path):
    other = replace(
        settings(tmp_path / "other"), signing_key_file=new_key(tmp_path / "other.pem", first=7)
    )
    path = build_release([note()], [state()], MEMBER_STATES, other, today=DAY).path
    trusted = (signed / "signing-key.pub.pem").read_bytes()
    (fault,) = verify_release(path, trusted).faults
    assert fault.startswith("manifest.json.sig: it is not that of manifest.json by the key ")


def test_a_forged_release_with_all_hashes_made_to_fit_fails_its_signature(signed):
    rewrite_table(signed, "votes", lambda rows: rows[0].update(subject="Something else"))
    assert any(fault.startswith("manifest.json.sig: ") for fault in verify_release(signed).faults)


def test_an_unsigned_release_is_a_fault_only_for_who_asks_for_a_key(pair, signed):
    key = (signed / "signing-key.pub.pem").read_bytes()
    assert verify_release(pair, key).faults == ("manifest.json.sig: it is not signed",)


def test_a_signature_that_was_taken_away_is_a_fault(signed):
    (signed / "manifest.json.sig").unlink()
    assert "manifest.json.sig: it is not signed" in verify_release(signed).faults


def test_the_same_key_and_rows_give_the_same_bytes(signed, tmp_path):
    again = replace(settings(tmp_path / "again"), signing_key_file=new_key(tmp_path / "key.pem"))
    path = build_release([note()], [state()], MEMBER_STATES, again, today=DAY).path
    assert contents(path) == contents(signed)
