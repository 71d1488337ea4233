"""What stands at the workspace's address until coordinators can log in."""

from familiekontakten.door.skeletons import framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import SOURCE

_TITLE = N_("Arbeidsrommet for koordinatorer")
_TEXT = N_(
    "Her skal koordinatorene logge inn og svare på henvendelser. Innloggingen er ikke bygget ennå. "
    "Henvendelsene ligger trygt forseglet så lenge."
)


def front_door() -> str:
    """The page, in Norwegian: the workspace is for coordinators only."""
    title, text = translate(SOURCE, _TITLE), translate(SOURCE, _TEXT)
    return framed(SOURCE, title, f"<h1>{title}</h1><p>{text}</p>")
