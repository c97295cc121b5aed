"""The covers of real documents of the Council and of the samples."""

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from extract.cover.read import EMPTY
from extract.pdf.document import open_pdf
from extract.pdf.page import PageText, read_text
from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from tests.extract.typed_pages import read_cover


def pages_of(path: Path) -> list[PageText]:
    with open_pdf(path.read_bytes()) as pdf:
        return [read_text(pdf, number) for number in range(1, len(pdf) + 1)]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "number", "day", "files", "codes", "sender", "recipient", "title"),
    [
        (
            "ST-6311-2026-INIT.en.pdf",
            "6311/26",
            date(2026, 2, 13),
            ("2025/0360 (COD)",),
            "SIMPL 12|ANTICI 19|DATAPROTECT 42|CYBER 57|TELECOM 65|CODEC 225|PROCIV 22|COMPET 183"
            "|MI 121",
            "General Secretariat of the Council",
            "Permanent Representatives Committee (Part 2)",
            "Attendance of third parties at the Simplification subgroup of the Antici Group on 27"
            " February 2026 - Approval",
        ),
        (
            "ST-5419-2016-INIT.en.pages-1-4.pdf",
            "5419/16",
            date(2016, 4, 6),
            ("2012/0011 (COD)",),
            "DATAPROTECT 2|JAI 38|MI 25|DIGIT 21|DAPIX 9|FREMP 4|CODEC 52",
            None,
            None,
            "Position of the Council at first reading with a view to the adoption of a REGULATION"
            " OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the protection of natural persons"
            " with regard to the processing of personal data and on the free movement of such"
            " data, and repealing Directive 95/46/EC (General Data Protection Regulation)",
        ),
        (
            "ST-10978-2026-INIT.en.pdf",
            "10978/26",
            date(2026, 6, 26),
            ("2025/0130 (COD)", "2025/0131 (COD)"),
            "SIMPL 165|ANTICI 171|ECOFIN 887|EF 191|FIN 942|MI 691|ECO 23|ENT 171|IA 177|IND 440"
            "|TELECOM 341|POLCOM 233|JAI 870|DATAPROTECT 214|ENV 806|CLIMA 349|TRANS 447|ENER 435"
            "|CODEC 1286",
            "General Secretariat of the Council",
            "Delegations",
            "Omnibus IV Proposal for a REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"
            " amending Regulations (EU) 2016/679, (EU) 2016/1036, (EU) 2016/1037, (EU) 2017/1129,"
            " (EU) 2023/1542 and (EU) 2024/573 as regards the extension of certain mitigating"
            " measures available for small and medium sized enterprises to small mid-cap"
            " enterprises and further simplification measures Proposal for a DIRECTIVE OF THE"
            " EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Directives 2014/65/EU and (EU)"
            " 2022/2557 as regards the extension of certain mitigating measures available for small"
            " and medium sized enterprises to small mid-cap enterprises and further simplifying"
            " measures - Offer letter sent to the European Parliament",
        ),
        (
            "CM-3630-2026-INIT.en.pdf",
            "CM 3630/26",
            date(2026, 7, 8),
            (),
            "SIMPL|ANTICI|DATAPROTECT|CYBER|TELECOM|PROCIV|COMPET|MI|TRANS|ENV|ENT|SOC|CODEC",
            None,
            None,
            "Meeting of the Antici Group (Simplification)",
        ),
    ],
)
def test_covers_of_real_council_documents_are_read_and_refused_as_no_voting_notes(
    shared_dir, name, number, day, files, codes, sender, recipient, title
):
    data = (shared_dir / "council-pdfs" / name).read_bytes()

    record = read_note(data, ReadRequest(SourceFile(name, "", len(data), None, None, None)))

    assert (record.status, record.votes) == ("refused", ())
    assert record.reason == "not a voting note: no code VOTE and no voting result on it"
    assert record.document == replace(
        EMPTY,
        document_id=name.split(".")[0],
        number=number,
        language="en",
        original_language=None if name.startswith("CM") else "en",
        date=day,
        subject_codes=tuple(codes.split("|")),
        interinstitutional_files=files,
        sender=sender,
        recipient=recipient,
        title=title,
    )


@pytest.mark.shared
@pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("folder", ["samples", "samples-office", "samples-web"])
def test_every_cover_of_the_samples_is_the_true_one(shared_dir, folder, every):
    wrong = []
    for path in sorted((shared_dir / folder).glob("*.json"))[::every]:
        truth = json.loads(path.read_text("utf-8"))["document"]
        read = asdict(read_cover(pages_of(path.with_suffix(".pdf"))))
        for name, value in truth.items():
            found = json.loads(json.dumps(read[name], default=str))
            if found != value:
                wrong.append((path.stem, name, value, found))

    assert wrong == []
