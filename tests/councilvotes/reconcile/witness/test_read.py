from datetime import date

import pytest

from councilvotes.errors import WitnessError
from councilvotes.reconcile.witness.mapping import load_mapping
from councilvotes.reconcile.witness.read import read_witness
from councilvotes.reconcile.witness.records import StateTotal, WitnessVote

OWN = """
name = "own"
title = "A count of my own"
separator = ";"
ignored_columns = ["remark"]
[columns]
date = "day"
entry = "no"
file = "procedure"
act_number = "document"
voting_rule = "rule"
result = "outcome"
yes = "for"
no = "against"
[forms]
date = "%d.%m.%Y"
list = "space"
[codes.voting_rule]
QMV = "qualified_majority"
[codes.result]
carried = "adopted"
"n/a" = ""
"""
HEADER = "no;day;procedure;document;rule;outcome;for;against;remark\n"
ROW = "1;02.01.2020;2019/0001 (COD);PE-CONS 5/1/19;QMV;carried;BE GR;DE;fine\n"


@pytest.fixture
def read(tmp_path):
    """Read a file of these words with a mapping of its own."""

    def read_it(words, mapping=OWN):
        path = tmp_path / "own.csv"
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        own = tmp_path / "own.toml"
        own.write_text(mapping or "", encoding="utf-8")
        return read_witness(path, load_mapping(own) if mapping else None)

    return read_it


def fault_of(read, words, mapping=OWN):
    with pytest.raises(WitnessError) as raised:
        read(words, mapping)
    return str(raised.value).partition("own.csv")[2].strip()


def test_a_row_is_read_by_the_mapping_of_anyone(read):
    assert read(HEADER + ROW).votes == (
        WitnessVote(
            line=2,
            entry="1",
            date=date(2020, 1, 2),
            act_numbers=("5/19",),
            files=("2019/0001",),
            title=None,
            voting_rule="qualified_majority",
            result="adopted",
            positions=(("BE", "yes"), ("DE", "no"), ("EL", "yes")),
        ),
    )


def test_a_byte_order_mark_is_no_part_of_the_header(read):
    assert len(read(b"\xef\xbb\xbf" + (HEADER + ROW).encode()).votes) == 1


def test_a_line_break_within_a_cell_moves_the_lines_of_the_rows_after_it(read):
    first = ROW.replace("fine", '"fine,\nmostly"')
    votes = read(HEADER + first + ROW.replace("1;", "2;", 1)).votes
    assert [vote.line for vote in votes] == [2, 4]


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (ROW.replace("02.01.2020", "2.13.2020"), "line 2 has '2.13.2020' where a date %d.%m.%Y is"),
        (ROW.replace("BE GR", "BE XX"), "line 2 names 'XX', which is no Member State's code"),
        (ROW.replace("DE", "BE"), "line 2 lists BE twice: yes, no"),
        (ROW.replace("BE GR;DE", ";"), "line 2 lists no Member State"),
        (ROW.replace("QMV", "Mob rule"), "line 2 has 'Mob rule': codes.voting_rule of its mapping"),
        (ROW.replace("carried", "lost"), "line 2 has 'lost': codes.result of its mapping"),
        (ROW.replace("2019/0001", "19/1"), "line 2 names '19/1 (COD)', which is no interinst"),
        (ROW.replace("5/1/19", "five"), "line 2 names 'PE-CONS five', which is no number of a"),
        (ROW.replace(";fine", ""), "line 2 has 8 cells, the header 9"),
        (ROW + ROW, "line 3 is the same as line 2: remove one of them"),
        (ROW + ROW.replace("BE", "FR"), "line 3 1 names line 2 already"),
        (ROW.replace("fine", '"fine'), "line 2 is no row of a CSV file"),
        ("", "has a header and no row"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(read, spoilt, told):
    assert fault_of(read, HEADER + spoilt).startswith(told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "is empty"),
        ((HEADER + ROW + ROW.replace("fine", "fin\xe9")).encode("latin-1"), "line 3 is not utf-8"),
        (HEADER.replace("day", "date") + ROW, "lacks the column day that the mapping own names"),
        (HEADER.replace("remark", "note") + ROW, "has the column note, of which the mapping own"),
        (HEADER.replace("remark", "day") + ROW, "has the column day twice"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(read, words, told):
    assert fault_of(read, words).startswith(told)


def test_a_header_that_no_shipped_mapping_fits_is_told_with_the_way_out(read):
    told = fault_of(read, "a,b\n1,2\n", None)
    assert told.startswith("has the columns of no known witness (barnaud, lalut, swp)")
    assert told.endswith("its columns are a, b")


def test_a_row_that_stands_twice_is_kept_where_the_mapping_says_so(read):
    votes = read(HEADER + ROW + ROW, 'repeated_rows = "report"\n' + OWN).votes
    assert [(vote.line, vote.repeats) for vote in votes] == [(2, None), (3, 2)]


def test_a_column_that_repeats_its_label_is_read_without_it(read):
    mapping = OWN.replace("separator", 'labelled_columns = ["rule"]\nseparator')
    labelled = ROW.replace(";QMV;", ';"rule: \nQMV";')
    assert read(HEADER + labelled, mapping).votes[0].voting_rule == "qualified_majority"
    assert fault_of(read, HEADER + ROW, mapping) == "line 2 has 'QMV' without the label rule:"


TOTALS = "# by hand\nstate,against,abstained,not_participating\nUK,56,118,72\n"


def test_totals_are_known_by_their_header_below_remarks(read):
    assert read(TOTALS, None).totals == (
        StateTotal(3, "UK", (("no", 56), ("abstain", 118), ("not_participating", 72))),
    )


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (TOTALS.replace("118", "many"), "line 3 has 'many' where a number is due"),
        (TOTALS + "UK,1,1,1\n", "line 4 counts UK, as line 3 does"),
    ],
)
def test_totals_that_cannot_be_read_are_told_with_their_line(read, spoilt, told):
    assert fault_of(read, spoilt, None) == told


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "mapping", "votes", "totals", "repeats", "days"),
    [
        ("swp_2023-10-20", "swp", 1440, 0, 0, (date(2010, 2, 15), date(2023, 9, 18))),
        ("barnaud_2026-04-06", "barnaud", 1723, 0, 8, (date(2009, 12, 22), date(2026, 3, 30))),
        ("lalut_totals_2026-10-06", "lalut", 0, 28, 0, (date(2009, 12, 22), date(2026, 10, 1))),
    ],
)
def test_what_others_counted_is_read_whole(shared_dir, name, mapping, votes, totals, repeats, days):
    witness = read_witness(shared_dir / "witness" / f"{name}.csv")
    repeated = sum(vote.repeats is not None for vote in witness.votes)
    counted = (len(witness.votes), len(witness.totals), repeated)
    assert (witness.mapping.name, counted) == (mapping, (votes, totals, repeats))
    assert (witness.begins, witness.ends) == days
