"""Which catalogue a text belongs to: the public's, or that of the workspace, which only colleagues read.

A text belongs to the workspace when every file that it stands in does. The two are kept apart so that a new text in the
workspace never un-publishes a language that families read.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from familiekontakten.languages.catalogue import DOMAIN, WORKSPACE_DOMAIN
from familiekontakten.languages.language import LANGUAGES, OFFICIALS, SOURCE, WORKSPACE

#: The files that only colleagues read, as paths below the repository's folder.
WORKSPACE_ONLY = re.compile(
    r"functions/workspace/"
    r"|functions/familiekontakten/("
    r"(workspace|access|audit|today|cases|volunteers|courses|matching|assignments|safety|casebook|absence|emergency|national"
    r"|board|gatherings|quotes|advice|plans"
    r"|network|statistics|charts|figures|reports|disclosure|grants|home_start_plus|forgetting|rights)/"
    r"|refused\.py"
    r"|handovers/"
    # What is demanded of a department, municipalities read on the public pages too.
    r"|start_ups/(?!(requirements|rules|resource_group)\.py)"
    # The wish to be told and the published numbers are read at the door.
    r"|demand/(?!(published|asking|wish)\.py)"
    r"|open_directory/(room/|templates/waiting)"
    r"|(enquiries|applications)/(templates/)?(desk|rooms)"
    r")"
)
#: What professionals, municipalities and operators read: it is offered in the languages that they work in.
FOR_OFFICIALS = re.compile(
    r"functions/familiekontakten/((municipalities|applications|start_ups)/|forms/(professional|municipality)\.py)"
)


@dataclass(frozen=True)
class Domain:
    """A catalogue by its file name, and the languages it is translated to. `whole`: compiled only when complete."""

    name: str
    languages: tuple[str, ...]
    whole: bool


PUBLIC = Domain(DOMAIN, tuple(lang for lang in LANGUAGES if lang != SOURCE), whole=True)
#: What is missing here is shown in bokmål, which every colleague reads.
COLLEAGUES = Domain(WORKSPACE_DOMAIN, tuple(lang for lang in WORKSPACE if lang != SOURCE), whole=False)
DOMAINS = (PUBLIC, COLLEAGUES)


def belongs(domain: Domain, lang: str, files: Collection[str]) -> bool:
    """Whether a text that stands in `files` is translated to `lang` in that catalogue."""
    public = not all(WORKSPACE_ONLY.match(file) for file in files)
    if domain is PUBLIC:
        return public and (lang in OFFICIALS or not all(_not_for_families(file) for file in files))
    return not public


def _not_for_families(file: str) -> bool:
    return bool(FOR_OFFICIALS.match(file) or WORKSPACE_ONLY.match(file))
