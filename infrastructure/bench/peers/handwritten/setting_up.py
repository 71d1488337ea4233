"""What the peer needs before its first form."""


def prepare() -> str:
    """The path that forms are posted to."""
    return "/form/"
