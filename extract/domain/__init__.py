"""What is known of the Council: Member States, populations, acts, configurations, codes.

Each file reads the data file of its name beside it; `learnt_tables.py` adds the population tables
on which accepted notes agree.
"""
