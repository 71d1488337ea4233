"""What the audit log says, in words: acts, and what they were done to. Pure."""

from familiekontakten.audit.entry import Entry
from familiekontakten.languages.catalogue import N_

ACTS = {
    "answer": N_("førte inn svar for"),
    "approve": N_("sa ja til"),
    "arrange": N_("la inn"),
    "ask": N_("ba om"),
    "begin": N_("begynte på"),
    "choose": N_("valgte"),
    "count": N_("talte"),
    "decide": N_("skrev styrets vedtak om"),
    "end": N_("avsluttet"),
    "erase": N_("ba om sletting av"),
    "expect_quiet": N_("noterte en periode uten besøk i"),
    "export": N_("lastet ned"),
    "hand_over": N_("ba en annen avdeling ta over"),
    "hand over to": N_("overlot oppgaver til"),
    "keep": N_("angret sletting av"),
    "lift": N_("flyttet fram"),
    "list": N_("åpnet lista:"),
    "log_visit": N_("førte inn besøk i"),
    "login": N_("logget inn"),
    "logout": N_("logget ut"),
    "make_link": N_("laget lenke til"),
    "open": N_("fikk i gang"),
    "plan_joint_visit": N_("avtalte felles besøk i"),
    "promise": N_("sa at alle besøk er loggført i"),
    "propose": N_("foreslo kobling for"),
    "read": N_("åpnet"),
    "refuse": N_("sa nei til"),
    "report": N_("meldte bekymring for"),
    "review": N_("gikk gjennom"),
    "revoke_link": N_("trakk lenken til"),
    "search": N_("søkte"),
    "see_visits": N_("gikk gjennom besøkene i"),
    "start": N_("startet oppdrag for"),
    "take back from": N_("tok tilbake oppgaver fra"),
    "take back promise": N_("sa at besøk mangler i"),
    "withdraw": N_("trakk godkjenningen av"),
    "write": N_("endret"),
    "write down": N_("skrev ned"),
}
"""By the code that a room declares; an agreement test holds that every room's is here."""

RECORDS = {
    "": "",
    "absence": N_("fravær"),
    "advice": N_("råd"),
    "agenda": N_("oppgaver"),
    "application": N_("søknad"),
    "assignment": N_("oppdrag"),
    "audit": N_("denne loggen"),
    "behind": N_("hvem som er bak et tall"),
    "board": N_("koblingstavla"),
    "board_meeting": N_("styremøte"),
    "case": N_("familie"),
    "closing_down": N_("hva som gjenstår i avdelingen"),
    "coordinator": N_("koordinator"),
    "coverage": N_("dekningen"),
    "course": N_("kurs"),
    "demand": N_("etterspørselen"),
    "definitions": N_("definisjonene av tallene"),
    "department": N_("avdeling"),
    "emergency": N_("nødåpning"),
    "enquiry": N_("henvendelse"),
    "evaluation": N_("evaluering"),
    "everything": N_("alt som er lagret om noen"),
    "figures": N_("tallene"),
    "follow_up": N_("oppfølging"),
    "gathering": N_("samling"),
    "goal": N_("mål etter stilling"),
    "grant": N_("tilskudd"),
    "guest": N_("gjest"),
    "handover": N_("familie fra en annen avdeling"),
    "home_start_plus": N_("Home-Start+"),
    "language": N_("språk"),
    "list": N_("liste"),
    "matching": N_("koblinger"),
    "own_grant": N_("avdelingens egen søknad om midler"),
    "plan": N_("plan"),
    "pot": N_("midler til familiene"),
    "quote": N_("sitat"),
    "register": N_("register"),
    "safety": N_("bekymring"),
    "search": N_("søket"),
    "staff": N_("kollega"),
    "start_up": N_("oppstart"),
    "waiting": N_("ventetiden"),
    "today": N_("dagens oppgaver"),
    "training": N_("opplæring"),
    "volunteer": N_("familiekontakt"),
}
"""What an act was done to."""

REFUSED, EMERGENCY = "refused", "emergency"


def act_of(entry: Entry) -> str:
    """The message id of what was done; the code itself where nobody has given it a word."""
    return ACTS.get(entry.act, entry.act)


def record_of(entry: Entry) -> str:
    """The message id of what it was done to."""
    return RECORDS.get(entry.of, entry.of)
