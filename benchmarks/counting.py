"""What counting a majority costs: `python -m benchmarks.counting`.

CPU time of one process and one run: random votes of 28 members, with margins, blocking minority,
smallest switch and who is pivotal.
"""

import random
import sys
import time
from dataclasses import replace
from datetime import date

from extract.majority.vote import with_majority
from extract.records import POSITIONS, VotingRule
from tests.extract.majority.votes import codes_on, shares_of, vote_of

DAY = date(2016, 3, 10)
"""A day with 28 members."""
VOTES = 2000
BUDGET_MS = 50.0
"""For the dearest vote."""
RULES: tuple[VotingRule, ...] = ("qualified_majority", "qualified_majority_72", "unanimity")


def main() -> None:
    """Print the table; exit 1 where the budget is not kept."""
    chance, codes, shares = random.Random(1), codes_on(DAY), shares_of(DAY)
    costs = []
    for _ in range(VOTES):
        said = {code: chance.choices(POSITIONS, (20, 2, 2, 1))[0] for code in codes}
        vote = replace(vote_of(said, day=DAY, shares=shares), voting_rule=chance.choice(RULES))
        begin = time.process_time()
        with_majority(vote)
        costs.append((time.process_time() - begin) * 1000)
    print(f"{VOTES} votes of {len(codes)} members, ms of CPU")
    print(f"  mean    {sum(costs) / VOTES:6.2f}")
    print(f"  dearest {max(costs):6.2f}   budget {BUDGET_MS:.0f}")
    sys.exit(max(costs) > BUDGET_MS)


if __name__ == "__main__":
    main()
