"""Writes the papers that a municipality asks for into a folder: each a page of HTML, and a page that leads to them."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from infrastructure.build.places import ROOT
from infrastructure.papers import contents
from infrastructure.papers.page import page, text
from infrastructure.papers.wanted import Wanted


class Paper(NamedTuple):
    """One paper: its file, its title where others lead to it, its language, and what makes its text."""

    file: str
    title: str
    lang: str
    make: Callable[[Wanted], str]


def write(folder: Path, wanted: Wanted) -> tuple[Path, ...]:
    """Write all papers and what leads to them. Raises Unknown, evidence.NoSuchTest."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {one.file: page(one.make(wanted), one.lang) for one in PAPERS}
    index = text("index", papers=PAPERS, on=wanted.on, controller=wanted.controller)
    for name, whole in {"index.html": page(index, "nb"), **made}.items():
        (folder / name).write_text(whole, "utf-8")
    return tuple(folder / name for name in ("index.html", *made))


def beside(folder: Path) -> str:
    """How links from a folder on this machine lead to the project's files."""
    return Path(os.path.relpath(ROOT, folder.resolve())).as_posix() + "/"


PAPERS = (
    Paper("personvernkonsekvenser.html", "Vurdering av personvernkonsekvenser, disposisjon", "nb", contents.dpia),
    Paper("databehandleravtale-vedlegg.html", "Vedlegg til databehandleravtale", "nb", contents.annex),
    Paper("personvernerklaering.html", "Personvernerklæring", "nb", contents.privacy),
    Paper("tilgjengelighetserklaering.html", "Tilgjengelighetserklæring", "nb", contents.accessibility),
    Paper("threat-model.html", "Threat model (for utviklere, på engelsk)", "en", contents.threat_model),
    Paper("asvs.html", "OWASP ASVS 5.0.0, nivå 2 (for utviklere, på engelsk)", "en", contents.requirements),
)
"""What is written, in the order in which it is read."""
