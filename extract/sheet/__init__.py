"""The vote sheet: what is seen of it, and the proof that it can be nothing else."""
