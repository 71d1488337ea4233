"""What an address may fill in of a form: where, and nothing about anybody. Anything else in it is passed over. Pure."""

from collections.abc import Mapping

from familiekontakten.forms.field import Form

PLACE = ("kommune_code", "bydel_code")


def place_in(form: Form, query: Mapping[str, str] | None) -> dict[str, list[str]]:
    """The municipality and the district that the address names, where the form asks for them and knows them."""
    given = {name: query[name] for name in PLACE if query and name in query and name in form.fields}
    return {name: [code] for name, code in given.items() if code in form.fields[name].values}
