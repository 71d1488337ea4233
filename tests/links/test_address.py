"""The address of a personal link is its key: where it could be written down, it is not."""

from infrastructure.build import templates


def test_requests_to_personal_links_are_never_traced() -> None:
    rule = templates.read("site")["Resources"]["LinksAreNotTraced"]["Properties"]["SamplingRule"]
    assert (rule["URLPath"], rule["FixedRate"], rule["ReservoirSize"], rule["Priority"]) == ("*/l/*", 0, 0, 1)
