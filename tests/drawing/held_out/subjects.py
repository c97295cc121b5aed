"""Titles of acts, put together from parts."""

_WHOLE = "OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"
_NEW = (
    "on the safety of toys",
    "on the welfare of dogs and cats and their traceability",
    "laying down rules on the marketing of forest reproductive material",
    "on soil monitoring and resilience",
    "establishing a framework for the recovery of critical raw materials from waste",
    "on instant credit transfers in euro",
    "concerning statistics on crop production",
    "on the mutual recognition of driving disqualifications",
    "establishing the Union Civil Reserve for forest fires",
    "on packaging and packaging waste",
    "on detergents and surfactants",
    "on the transparency of short-term accommodation rental services",
    "establishing a programme for the exploration of the Baltic seabed",
    "on combating late payment in commercial transactions",
    "on the provision of passenger rights in multimodal journeys",
    "on harmonised conditions for the marketing of construction products",
    "concerning batteries and waste batteries",
    "on consumer credits",
    "on the governance of European data spaces for health",
    "establishing a facility for the support of the Western Balkans",
    "on the protection of workers from the risks related to exposure to lead",
    "on type-approval of agricultural and forestry vehicles",
    "on market surveillance and compliance of products",
    "on energy labelling of space heaters",
    "on the organisation of ship inspections in Union ports",
    "on European Union guarantees of origin for hydrogen",
)
_CHANGES = (
    ("Regulation (EU) No 1308/2013", "as regards wine labelling"),
    ("Directive 2008/98/EC", "on waste"),
    ("Regulation (EU) 2019/631", "as regards the CO2 emission standards for light vehicles"),
    ("Directive 2009/65/EC", "as regards delegation arrangements and liquidity management"),
    ("Regulation (EC) No 1008/2008", "on common rules for the operation of air services"),
    ("Regulation (EU) 2016/1011", "as regards the scope of the rules for benchmarks"),
    ("Directive 2013/34/EU", "as regards the time limits for sustainability reporting"),
    ("Regulation (EU) No 1303/2013", "as regards specific measures for Greece and Cyprus"),
    ("Directive 2005/36/EC", "on the recognition of professional qualifications of nurses"),
    ("Regulation (EC) No 810/2009", "establishing a Community Code on Visas"),
)
_REPEALS = ("", "", "", " and repealing Directive 2001/95/EC", " (recast)", " (codification)")


def all_subjects() -> tuple[str, ...]:
    """Every title, the acts' kinds in capitals as sheets have them."""
    new = [
        f"{kind} {_WHOLE} {matter}{_REPEALS[(place + len(kind)) % len(_REPEALS)]}"
        for place, matter in enumerate(_NEW)
        for kind in ("REGULATION", "DIRECTIVE")
    ]
    changes = [
        f"{kind} {_WHOLE} amending {act} {matter}"
        for act, matter in _CHANGES
        for kind in (act.split()[0].upper(),)
    ]
    return (*new, *changes)
