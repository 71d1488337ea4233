"""Message catalogues: collect the texts to translate, and compile the catalogues that are complete.

    python -m infrastructure.build.catalogues update     every catalogue gets the texts that the code now has
    python -m infrastructure.build.catalogues compile    complete languages are compiled, the others are not published
    python -m infrastructure.build.catalogues read pl    a native speaker has read all that the public reads of one

Each language has a catalogue for the public and one for the workspace; `domains.py` says which texts go where.

A changed Norwegian text becomes a new, untranslated message: nothing is matched by likeness, so no reader meets a
translation of what the text said yesterday. Babel is needed when building only.
"""

import os
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from familiekontakten.languages.catalogue import DOMAIN, FOLDER, compiled

from infrastructure.build.domains import DOMAINS, PUBLIC, Domain, belongs
from infrastructure.build.native import UNREAD, mark_read

ROOT = Path(__file__).parents[2]
#: Where texts stand: marked with N_() in Python files, with t() in templates.
SOURCES = (ROOT / "functions", ROOT / "infrastructure" / "website")
METHODS = [("**.py", "python"), ("**.j2", "jinja2"), ("**.html", "jinja2")]
KEYWORDS = {"N_": None, "t": None}
OPTIONS = {"**.j2": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}, "**.html": {"silent": "false"}}
HEADER = f"# Translations of Familiekontakten.\n{UNREAD}"


@dataclass(frozen=True)
class State:
    """How complete a catalogue is: the messages it lacks, or whose translation does not fit."""

    lang: str
    lacking: tuple[str, ...]
    domain: Domain = PUBLIC


def collect(sources: tuple[Path, ...] = SOURCES) -> Catalog:
    """Every text in the code that a reader may meet, with the files it stands in, of both catalogues."""
    catalogue = Catalog(domain=DOMAIN, project="Familiekontakten", charset="utf-8")
    for source in sources:
        for file, _, text, comments, context in extract_from_dir(source, METHODS, OPTIONS, keywords=KEYWORDS):
            place = (_place(source, file), 1)
            catalogue.add(text, locations=[place], auto_comments=comments, context=context)
    return catalogue


def update(sources: tuple[Path, ...] = SOURCES, folder: Path = FOLDER) -> None:
    """Bring each language's .po up to the code: new texts are added untranslated, texts no longer used are dropped."""
    texts = collect(sources)
    for domain, lang in _every():
        catalogue = _read(folder, lang, domain) or _empty(lang, domain)
        # A new date on each run would make every update look like a change.
        catalogue.update(_of(texts, domain, lang), no_fuzzy_matching=True, update_creation_date=False)
        _write(folder, lang, domain, catalogue)


def compile_catalogues(sources: tuple[Path, ...] = SOURCES, folder: Path = FOLDER) -> tuple[State, ...]:
    """Compile the catalogues and remove what was compiled of those not to be published; tells the state of each."""
    texts = collect(sources)
    return tuple(_compile(domain, lang, _of(texts, domain, lang), folder) for domain, lang in _every())


def lacking(template: Catalog, catalogue: Catalog) -> tuple[str, ...]:
    """The messages of the code that the catalogue has no translation of, an unsure one, or one with other
    {parameters}.
    """
    return tuple(str(message.id) for message in _messages(template) if not _fits(message, catalogue.get(message.id)))


def _place(source: Path, file: str) -> str:
    """A file's path below the repository's folder; for a source elsewhere, below the source's."""
    return (source / file).relative_to(ROOT if source.is_relative_to(ROOT) else source.parent).as_posix()


def _every() -> Iterator[tuple[Domain, str]]:
    return ((domain, lang) for domain in DOMAINS for lang in domain.languages)


def _of(texts: Catalog, domain: Domain, lang: str) -> Catalog:
    """The texts that are translated to a language in one of its catalogues."""
    template = Catalog(domain=domain.name, project=texts.project, charset="utf-8")
    for message in _messages(texts):
        if belongs(domain, lang, [file for file, _ in message.locations]):
            template[message.id] = message
    return template


def _compile(domain: Domain, lang: str, template: Catalog, folder: Path) -> State:
    catalogue = _read(folder, lang, domain) or _empty(lang, domain)
    state = State(lang, lacking(template, catalogue), domain)
    target = compiled(folder, lang, domain.name)
    if state.lacking and domain.whole:
        target.unlink(missing_ok=True)
        return state
    for text in state.lacking:  # an unsure translation or one with other parameters is worse than none
        catalogue.delete(text)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Put in place whole: another process may be reading the one that is there.
    unfinished = target.with_suffix(f".{os.getpid()}")
    with unfinished.open("wb") as file:
        write_mo(file, catalogue)
    unfinished.replace(target)
    return state


def _empty(lang: str, domain: Domain) -> Catalog:
    nobody = "nobody yet <post@example.org>"
    return Catalog(
        lang,
        domain.name,
        HEADER,
        "Familiekontakten",
        "1",
        last_translator=nobody,
        language_team=nobody,
        charset="utf-8",
        fuzzy=False,
    )


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _fits(message: Message, translated: Message | None) -> bool:
    if translated is None or translated.fuzzy or not str(translated.string).strip():
        return False
    return _parameters(str(message.id)) == _parameters(str(translated.string))


def _parameters(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}


def _po(folder: Path, lang: str, domain: Domain) -> Path:
    return compiled(folder, lang, domain.name).with_suffix(".po")


def _read(folder: Path, lang: str, domain: Domain) -> Catalog | None:
    path = _po(folder, lang, domain)
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file, locale=lang, domain=domain.name)


def _write(folder: Path, lang: str, domain: Domain, catalogue: Catalog) -> None:
    path = _po(folder, lang, domain)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=108, sort_by_file=True, ignore_obsolete=True, include_lineno=False)


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status."""
    if arguments == ["update"]:
        update()
        return 0
    if arguments[:1] == ["read"] and len(arguments) == 2:
        mark_read(arguments[1], date.today())  # noqa: DTZ011 - the day of whoever says so
        return 0
    if arguments != ["compile"]:
        print(__doc__)
        return 2
    for state in compile_catalogues():
        without = "NOT published, lacks" if state.domain.whole else "lacks"
        says = f"{without} {len(state.lacking)}:" if state.lacking else "complete"
        print(f"{state.domain.name} {state.lang}: {says}")
        for text in state.lacking:
            print(f"    {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
