"""From a grant of the national office to what is counted of it: which campaign, when, and each department's part. Pure.

Children are as the departments had told of them when the office last looked; after the report they stand.
"""

from collections.abc import Iterator

from familiekontakten.grants.grant import Grant
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.writing import iso, row
from familiekontakten.statistics.rows import Row

GRANT = "grant"


def facts_of_grant(grant: Grant, department: str) -> tuple[Fact, ...]:  # noqa: ARG001 - as of every kind of thing
    """The grant with its shares, once it was granted. The giver is left out: it is a name that somebody typed."""
    if grant.granted_on is None:
        return ()
    own = row(
        GRANT,
        grant.id,
        grant.version,
        campaign=grant.terms.campaign,
        date=iso(grant.granted_on),
        amount_nok=grant.granted,
    )
    return (Fact(GRANT, grant.id, (own, *_shares(grant))),)


def _shares(grant: Grant) -> Iterator[Row]:
    for share in grant.shares:
        yield row(
            "grant_share",
            f"{grant.id}-{share.department}",
            grant.version,
            grant=grant.id,
            department=share.department,
            amount_nok=share.kroner,
            children=share.sums.children,
        )
