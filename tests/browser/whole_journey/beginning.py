"""First chapter: two people write to us, the coordinator logs in, answers, and takes both on."""

import secrets

from familiekontakten.access.roles import Role

from tests.browser.filling import fill_in
from tests.browser.whole_journey.cast import HERE, PLACE, Cast
from tests.browser.whole_journey.hands import does, goes, is_refused
from tests.browser.whole_journey.refusals import every_act, every_form
from tests.forms.answers import FAMILY, VOLUNTEER, changed
from tests.rooms import PASSWORD, grant, new_account

BUTTON = "form button[type=submit]"
LETTER = "Hei! Takk for at du skrev. Jeg ringer deg i morgen."


def nobodys_phone() -> str:
    """A number that nobody else in this run has: whoever has the same is shown as perhaps the same."""
    return f"0000{secrets.randbelow(10_000):04d}"


def both_write(cast: Cast) -> None:
    family_writes(cast)
    volunteer_writes(cast)


def family_writes(cast: Cast) -> None:
    """By keyboard alone, without scripts; sent empty first."""
    reader, cast.contact_name = cast.parent, f"Prøvine Familiesen {secrets.token_hex(4)}"
    reader.opens("/be-om-kontakt/")
    reader.follows(BUTTON)
    cast.album.station(reader, "family-form-refused", ["Noe mangler eller er feil"])
    told = {"contact_name": cast.contact_name, "phone": nobodys_phone(), "kommune_code": PLACE, "bydel_code": None}
    fill_in(reader, changed(FAMILY, **told))
    reader.follows(BUTTON)
    cast.case = reader.page.inner_text("#reference").replace("-", "")
    cast.secret = reader.page.inner_text("#secret")
    cast.album.station(reader, "family-receipt", ["En koordinator svarer deg senest", "Koden vises bare her"])


def volunteer_writes(cast: Cast) -> None:
    """With a year of birth that cannot be, at first."""
    reader, cast.name = cast.volunteer, f"Prøve Kontaktsen {secrets.token_hex(4)}"
    told = {"name": cast.name, "phone": nobodys_phone(), "kommune_code": PLACE, "languages": "no"}
    answers = changed(VOLUNTEER, **told)
    reader.opens("/bli-familiekontakt/")
    fill_in(reader, changed(answers, birth_year="1885"))
    reader.follows(BUTTON)
    cast.album.station(reader, "volunteer-form-refused", ["Noe mangler eller er feil"])
    assert reader.page.input_value("#name") == cast.name
    reader.page.fill("#birth_year", "1985")
    reader.follows(BUTTON)
    cast.person = reader.page.inner_text("#reference").replace("-", "")
    cast.album.station(reader, "volunteer-receipt", ["Referanse"])


def coordinator_comes_to_work(cast: Cast) -> None:
    """Through the real login page, sent with the Enter key; the first page says who waits for an answer."""
    account = new_account(cast.stack, grant(Role.COORDINATOR, HERE))
    page = cast.clara.page
    cast.clara.opens("/workspace/")
    page.fill("[name=username]", account.email)
    page.fill("[name=password]", PASSWORD)
    with page.expect_navigation(url="**/workspace/"):
        page.press("[name=password]", "Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first stop is the way past the menu
    assert cast.clara.focused() == "content"
    cast.clara.complaints.clear()  # about the login service's page, which is not ours
    cast.album.station(cast.clara, "today-two-enquiries", ["I dag", "Svar", "Gjør det"])


def both_are_taken_on(cast: Cast) -> None:
    answers_the_family(cast)
    takes_on_the_volunteer(cast)


def answers_the_family(cast: Cast) -> None:
    """The letter stands on the status page; then the enquiry becomes a case."""
    clara = cast.clara
    clara.opens(f"/workspace/enquiries/{cast.case}")
    cast.album.station(clara, "enquiry", [cast.contact_name, "Det de skrev", "Hva skal skje?", "Ikke ennå"])
    is_refused(clara, "answer", letter=LETTER)
    cast.album.station(clara, "answer-refused", ["Velg hvordan du svarte"])
    does(clara, "answer", answered_how="status_page")
    assert LETTER in status_page(cast)
    cast.album.station(cast.parent, "status-answered", [LETTER])
    every_act(cast, f"/workspace/enquiries/{cast.case}")
    clara.opens(f"/workspace/enquiries/{cast.case}")
    goes(clara, "Ta imot")
    does(clara, "take-on")
    cast.album.station(clara, "family-new", [cast.contact_name, "Neste steg", "Avtal første besøk"])
    every_act(cast, cast.family_page)
    every_form(cast, f"/workspace/safety/{cast.case}")


def takes_on_the_volunteer(cast: Cast) -> None:
    clara = cast.clara
    clara.opens("/workspace/enquiries")
    cast.album.station(clara, "enquiries")
    goes(clara, cast.name)
    goes(clara, "Ta imot")
    is_refused(clara, "take-on")
    cast.album.station(clara, "take-on-refused", ["Alle skal få svar"])
    does(clara, "take-on", answered_how="phone")
    cast.album.station(clara, "volunteer-new", [cast.name, "Neste steg", "Dette mangler før første besøk"])
    every_act(cast, cast.person_page)
    every_form(cast, "/workspace/absence")
    for form in ("family", "professional", "volunteer"):
        every_form(cast, f"/workspace/enquiries/new/{form}")
    clara.opens(cast.person_page)


def status_page(cast: Cast) -> str:
    """What the family reads on its own page."""
    cast.parent.opens("/status/")
    fill_in(cast.parent, [("reference", cast.case), ("secret", cast.secret)])
    cast.parent.follows(BUTTON)
    return cast.parent.page.inner_text("main")
