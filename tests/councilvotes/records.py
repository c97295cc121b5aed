"""Note records to store and to show, small and whole."""

from datetime import date

from extract import EXTRACTOR_VERSION
from extract.records import (
    Document,
    Evidence,
    GroupTotal,
    NoteRecord,
    Position,
    SourceFile,
    Statement,
    Totals,
    Vote,
)

BLANK = GroupTotal(None, None, None)
EVIDENCE = Evidence(2, (0.0, 0.0, 1.0, 1.0), ("objects", "render"), True, "totals", "text")


def vote():
    return Vote(
        vote_id="ST-7-2020",
        session_number="3700",
        configuration="Environment",
        item="2020/0001 (COD)",
        voted_documents=("6/20",),
        voting_rule="qualified_majority",
        voting_rule_raw="qualified majority",
        subject="Regulation on [square] brackets",
        act_type="regulation",
        act_type_raw="Regulation",
        council_action="adoption",
        council_action_raw=None,
        sitting_date=date(2020, 1, 2),
        result="adopted",
        totals=Totals(GroupTotal(1, 2.58, None), GroupTotal(1, 18.54, None), BLANK, BLANK, 27),
        positions=(
            Position("BE", "yes", 2.58, None, EVIDENCE),
            Position("DE", "no", None, None, EVIDENCE),
        ),
    )


def note(sha256="a" * 64, language="en", **changes):
    document = Document(
        document_id="ST-7-2020-INIT",
        number="7/20",
        language=language,
        original_language="en",
        date=date(2020, 1, 3),
        subject_codes=("VOTE 1",),
        vote_number=1,
        interinstitutional_files=("2020/0001 (COD)",),
        sender=None,
        recipient=None,
        title="Voting result",
        reference_documents=(),
        written_procedure=False,
        coreper_date=None,
    )
    fields = {
        "status": "ok",
        "reason": None,
        "source": SourceFile("archive/blobs/aa/a", sha256, 1234, 2, None, None),
        "document": document,
        "votes": (vote(),),
        "statements": (
            Statement(1, "statement", "Statement by Italy", ("IT",), language, "Words.", (3, 3)),
        ),
        "checks": (),
        "reconstruction": False,
        "extractor_version": EXTRACTOR_VERSION,
    }
    return NoteRecord(**{**fields, **changes})
