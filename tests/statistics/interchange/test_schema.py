"""What the schema promises to those who read it: everything explained, everything named is there, in a usable order."""

from familiekontakten.statistics.interchange.fields import Tie
from familiekontakten.statistics.interchange.guide import guide
from familiekontakten.statistics.interchange.schema import TYPES, columns


def test_every_type_and_field_is_explained_in_one_sentence() -> None:
    for line in guide():
        assert line.explained.endswith("."), line
        assert bool(line.allowed) == bool(line.field), line


def test_no_type_has_a_field_twice_and_what_a_field_names_is_a_type() -> None:
    for of in TYPES.values():
        names = [field.name for field in columns(of)]
        assert len({*names, "type"}) == len(names) + 1, of.name
        assert {field.to for field in of.references} <= TYPES.keys()
        assert {name for pair in of.in_order for name in pair} <= {*names}


def test_a_whole_stands_before_its_parts_and_has_casework_only_where_they_have() -> None:
    place = {name: number for number, name in enumerate(TYPES)}
    for of in TYPES.values():
        for field in of.references:
            if field.tie == Tie.PART:
                assert place[field.to] < place[of.name]
                assert TYPES[field.to].register == of.register
