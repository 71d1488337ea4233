"""The confirmation of purpose (bekreftelse på formål) with which a volunteer applies for the police certificate. Pure.

Source: police register act, section 39, and its regulations, section 34-1 (both to be confirmed by HSFN). The words are
our own.
"""

from familiekontakten.languages.catalogue import N_

TITLE = N_("Bekreftelse på formål – politiattest")
PARAGRAPHS = (
    N_("Vi bekrefter at {name}, født i {birth_year}, skal være frivillig familiekontakt hos oss."),
    N_("En familiekontakt besøker småbarnsfamilier hjemme, og får tillits- og ansvarsforhold overfor mindreårige."),
    N_("Formålet er barneomsorgsattest etter politiregisterloven § 39 og politiregisterforskriften § 34-1."),
    N_("Attesten vises til koordinatoren. Vi tar ikke kopi og lagrer den ikke."),
    N_("Vi noterer bare når den ble vist, hvilken dato den har og om den var i orden."),
)
HOW = (
    N_("Søk på politiets nettsider, og legg ved denne bekreftelsen."),
    N_("Vis attesten til koordinatoren innen tre måneder etter datoen på den. Ikke send den på e-post."),
)
