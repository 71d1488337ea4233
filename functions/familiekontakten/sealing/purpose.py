"""What a sealed value is for. Bound into the seal: a value moved to another place does not open there."""


def of_enquiry(department: str, reference: str) -> str:
    """The purpose of a submission's content."""
    return f"enquiry|{department}|{reference}"


def of_address(reference: str) -> str:
    """The purpose of a sender's e-mail address, kept only until the receipt has gone."""
    return f"address|{reference}"


def of_letter(reference: str) -> str:
    """The purpose of what a department answers, for whoever has the secret of the receipt."""
    return f"letter|{reference}"


def of_notes(department: str, reference: str) -> str:
    """The purpose of what a coordinator notes about an enquiry."""
    return f"notes|{department}|{reference}"


def of_data_key(department: str, thing: str) -> str:
    """The purpose of the data key of a thing, "<kind>#<id>"."""
    return f"data key|{department}|{thing}"


def of_field(department: str, thing: str, field: str) -> str:
    """The place of one personal field of a thing: bound into what is sealed there."""
    return f"v1|{department}|{thing}|{field}"


def of_opening(department: str, opening: str) -> str:
    """The purpose of the reason that an operator gives for an emergency."""
    return f"opening|{department}|{opening}"


def of_inbound(department: str, name: str) -> str:
    """The purpose of what comes in through a personal link, by the place where it lies until it is taken in."""
    return f"inbound|{department}|{name}"


def of_application_key(application: str) -> str:
    """The purpose of the key of an application's draft, as the national office keeps it to make new links with."""
    return f"application key|{application}"
