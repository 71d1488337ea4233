"""What a sealed value is for. Bound into the seal: a value moved to another place does not open there."""


def of_enquiry(department: str, reference: str) -> str:
    """The purpose of a submission's content."""
    return f"enquiry|{department}|{reference}"


def of_address(reference: str) -> str:
    """The purpose of a sender's e-mail address, kept only until the receipt has gone."""
    return f"address|{reference}"
