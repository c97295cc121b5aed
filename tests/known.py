"""Loads what readers look up for every file: states, their shares, and the words of all languages.

It is loaded in the process that they are forked off; else each of them would read it anew. One note
is read here for that, in one thread: those of a pool would not be there in a process forked off.
"""

import hashlib
from importlib.resources import files

import cv2

from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest

note = (files("councilvotes.sample") / "ST-90001-2013-INIT.en.pdf").read_bytes()
source = SourceFile("note.pdf", hashlib.sha256(note).hexdigest(), len(note), None, None, None)
threads = cv2.getNumThreads()
cv2.setNumThreads(1)
assert read_note(note, ReadRequest(source, sample=True)).status == "ok"
cv2.setNumThreads(threads)
