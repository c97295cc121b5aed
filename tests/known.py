"""Loads what readers look up for every file: states, their shares, and the words of all languages.

It is loaded in the process that they are forked off; else each of them would read it anew.
"""

from extract.domain.member_states import load_populations
from extract.sheet.layout.grammar import label_words
from extract.sheet.layout.totals.label_halves import halves

load_populations()
label_words()
halves()
