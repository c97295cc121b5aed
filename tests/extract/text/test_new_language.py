"""A new language is one data file in `extract/vocabularies/`."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from extract.domain.member_states import load_member_states

ROOT = Path(__file__).parents[3]
NAMES = "\n".join(f'{state.code} = "{state.name_en}io"' for state in load_member_states())
ESPERANTO = f"""
language = "eo"
months = [
  "januaro", "februaro", "marto", "aprilo", "majo", "junio",
  "julio", "aŭgusto", "septembro", "oktobro", "novembro", "decembro",
]
conjunctions = ["kaj"]
common = ["la", "kaj", "de"]
through = ["ĝis"]
after_hyphen = ["kaj"]

[cover]
from = ["De"]
to = ["Al"]
subject = ["Temo"]
annex = ["ALDONO"]
reference_document = ["Fonta dokumento"]
voting_result = ["Rezulto de voĉdono"]
written_procedure = ["skriba proceduro"]
coreper = ["Coreper"]

[headings]
statement = ["Deklaro de {{X}}"]
joint_statement = []
explanation_of_vote = []
supported_by = []
words = ["Deklaro"]

[member_states]
{NAMES}

[authors]
IT = ["Italio"]
"""
SCRIPT = """
import dataclasses, json
from tests.extract.typed_pages import cover, read_cover

page = cover(**{
    "language": "EO",
    "date": "Bruselo, 2 de julio 2026",
    "from": "De:",
    "to": "Al:",
    "subject": "Temo:",
    "title": "Rezulto de voĉdono",
    "title_end": "- Rezulto de la skriba proceduro",
    "label": "Fonta dokumento:",
    "coreper": "dato de la decido de Coreper 2 pri la skriba proceduro: 1 julio 2026",
    "last": "Finite.",
})
print(json.dumps(dataclasses.asdict(read_cover([page])), default=str))
"""


def test_a_file_of_words_makes_a_language_readable(tmp_path):
    shutil.copytree(ROOT / "extract", tmp_path / "extract", ignore=lambda *_: ["__pycache__"])
    (tmp_path / "extract/vocabularies/eo.toml").write_text(ESPERANTO, "utf-8")

    said = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(said.stdout) == {
        "document_id": "ST-11513-2026-INIT",
        "number": "11513/26",
        "language": "eo",
        "original_language": "en",
        "date": "2026-07-02",
        "subject_codes": ["VOTE 47", "INF 209"],
        "vote_number": 47,
        "interinstitutional_files": ["2025/0429 (COD)"],
        "sender": "General Secretariat",
        "recipient": "Delegations",
        "title": "Rezulto de voĉdono - Rezulto de la skriba proceduro",
        "reference_documents": ["11261/26", "11261/26 ADD 1"],
        "written_procedure": True,
        "coreper_date": "2026-07-01",
    }
