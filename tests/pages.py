"""What the pages for people show: their snippets, and what the pages say that these print."""

import io
import re
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
VERSION = re.compile(r"\d{4}\.\d{2}\.\d{2}")
_CODE_AND_OUTPUT = re.compile(r"```(python|text)\n(.*?)```", re.DOTALL)
_NEXT = "--- next ---"


def page(name):
    """A page of docs/."""
    return ROOT / "docs" / name


def blocks(path, kind):
    """The blocks of one language on a page."""
    return blocks_of(path.read_text(encoding="utf-8"), kind)


def blocks_of(text, kind):
    """The blocks of one language in a part of a page."""
    return re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)


def printed(code, folder="."):
    """What code prints that is run with no name defined; it must say nothing on stderr.

    It runs in this process: one that ends right after pandas read a file that it had opened itself
    is at times aborted, for Arrow's threads let go of the file when there is no interpreter any
    more (apache/arrow#34314).
    """
    said, faults = io.StringIO(), io.StringIO()
    with chdir(folder), redirect_stdout(said), redirect_stderr(faults):
        exec(compile(code, "the page", "exec"), {"__name__": "__main__"})
    assert faults.getvalue() == ""
    return said.getvalue()


def shown_and_printed(path, folder, version):
    """For each output on a page, its words and those that the code before it prints.

    All code of the page runs as one program in a folder, with the version of the release there.
    """
    code, shown = [], []
    for kind, block in _CODE_AND_OUTPUT.findall(path.read_text(encoding="utf-8")):
        block = VERSION.sub(version, block)
        if kind == "python":
            code.append(block)
        else:
            code.append(f"print({_NEXT!r})\n")
            shown.append(words(block))
    outputs = printed("".join(code), folder).split(_NEXT)
    return shown, [words(output) for output in outputs[:-1]]


def words(text):
    """A table's cells, whatever lines its program draws around them."""
    return re.sub(r"[│┌┐└┘├┤┬┴┼─]", " ", text).split()
