"""The pledge of confidentiality (taushetserklæring) that a familiekontakt signs before hearing about any family. Pure.

Source: declaration of principles, section 9; annual report for 2019. The words are our own, to be confirmed by HSFN.
"""

from familiekontakten.languages.catalogue import N_

TEXT_VERSION = "2026-1"
"""Changes with every word below; kept with each signature."""

TITLE = N_("Taushetserklæring for familiekontakter")
PARAGRAPHS = (
    N_("Som familiekontakt får jeg vite ting om familier som er deres egne. Jeg forteller dem ikke videre til noen."),
    N_("Det gjelder også hvem familien er, og at den har kontakt med Home-Start Familiekontakten."),
    N_("Jeg kan snakke om familien med koordinatoren min, når det trengs for å støtte den godt."),
    N_("Ingenting går videre til andre uten at foreldrene har sagt ja, og bare for å hjelpe familien."),
    N_("Er jeg redd for et barn, sier jeg fra med en gang: til koordinatoren, til barnevernet eller til politiet."),
    N_("Jeg tar ikke bilder av familien, og skriver ikke om den i meldinger eller på nettet."),
    N_("Dette gjelder like fullt når jeg ikke lenger er familiekontakt."),
)
