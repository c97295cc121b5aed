"""What is voted on: subjects, files, documents, sessions."""

import random

from tests.drawing.second.front import random_references
from tests.drawing.wide.printing import Matter

_SUBJECTS = (
    "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on statistics of inland waterways",
    "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Regulation (EC) No "
    "1224/2009 as regards the control of landings in small ports",
    "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the safety of lifts in historic "
    "buildings and repealing Directive 95/16/EC (recast)",
    "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on seed potatoes",
    "DECISION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on a European Year of Rivers",
    "DECISION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on the mobilisation of the European "
    "Globalisation Adjustment Fund (application from Portugal)",
    "Position of the Council at first reading with a view to the adoption of a REGULATION OF THE "
    "EUROPEAN PARLIAMENT AND OF THE COUNCIL laying down rules for the making available on the "
    "market of fertilising products, and amending Regulations (EC) No 1069/2009 and (EC) No "
    "1107/2009",
    "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey",
    "COUNCIL REGULATION on the common organisation of the market in flax and hemp",
    "DIRECTIVE OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Council Directive "
    "2006/112/EC as regards mountain railways, their signals, their brakes, and the training of "
    "their drivers",
)
_CONFIGURATIONS = (
    "Agriculture and Fisheries",
    "Economic and Financial Affairs",
    "Environment",
    "Justice and Home Affairs",
    "General Affairs",
    "Transport, Telecommunications and Energy",
    "Competitiveness (Internal Market, Industry, Research and Space)",
)
_PROCEDURES = ("COD", "COD", "COD", "NLE", "CNS", "APP")


def random_matter(dice: random.Random, year: int, session: str, configuration: str) -> Matter:
    """A matter of a year."""
    references = random_references(dice, year)
    item = f"{year - dice.choice((0, 1, 1, 2, 3))}/{dice.randrange(1, 500):04d}"
    return Matter(
        subject=dice.choice(_SUBJECTS),
        item=f"{item} ({dice.choice(_PROCEDURES)})",
        references=references,
        session=session,
        configuration=configuration,
    )


def random_session(dice: random.Random, year: int) -> tuple[str, str]:
    """Number and configuration; neither in a written procedure."""
    if dice.random() < 0.4:
        return "", ""
    number = 2600 + (year - 2004) * 66 + dice.randrange(60)
    return str(number), dice.choice(_CONFIGURATIONS)
