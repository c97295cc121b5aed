"""The ways of finding notes, each independent of the others."""
