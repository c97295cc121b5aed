"""From note records and the ledger to the rows of the tables."""
