"""What pages call what happened to a course, and its season. Pure."""

from collections.abc import Callable, Mapping

from familiekontakten.languages.catalogue import N_

ACTS: Mapping[str, str] = {
    "plan": N_("Planlagt"),
    "reschedule": N_("Plan endret"),
    "open": N_("Åpnet for påmelding"),
    "begin": N_("Begynte"),
    "take_part": N_("En deltaker fikk plass"),
    "drop_out": N_("En deltaker ga plassen fra seg"),
    "note_attendance": N_("Oppmøte ført"),
    "catch_up": N_("Et tema tatt igjen"),
    "complete": N_("En deltaker fullførte"),
    "end": N_("Kurset avsluttet"),
    "cancel": N_("Avlyst"),
}

_SEASONS = {"spring": N_("våren {year}"), "autumn": N_("høsten {year}")}


def written_season(season: str, t: Callable[..., str]) -> str:
    """A season in words: "våren 2027". `t` translates."""
    year, part = season.split("-")
    return t(_SEASONS[part], year=year)


def written_minutes(minutes: int, t: Callable[..., str]) -> str:
    """Hours and minutes: "2 t 30 min"."""
    hours, rest = divmod(minutes, 60)
    both = (t(N_("{hours} t"), hours=hours) if hours else "", t(N_("{minutes} min"), minutes=rest) if rest else "")
    return " ".join(part for part in both if part) or "0"
