"""A day at the door in which everything happens: forms taken in, mistyped, lost; faults, deaths, wrong settings."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from familiekontakten.enquiries.reference import written
from familiekontakten.forms import FORMS

from infrastructure.operator import clock
from tests.gate import sinks
from tests.gate.canary import Canaries
from tests.gate.helping import assert_sites_own
from tests.journeys.visitor import FORM, Answer, Visitor
from tests.stack import Stack
from tests.website.building import EVERY_FORM

ROUNDS = 2
REFUSALS = ("ValidationException", "ThrottlingException", "InternalServerError")
TO_THE_CLOCK = (("kms", "KMSInternalException"), ("ses", "MessageRejected"), ("dynamodb", "ValidationException"))
HEADERS = ("Cookie", "User-Agent", "Referer", "Accept-Language", "X-Amzn-Trace-Id")


@dataclass
class Day:
    """A day at the door: what was written, who wrote it, and all the answers."""

    stack: Stack
    canaries: Canaries = field(default_factory=Canaries)
    answers: list[Answer] = field(default_factory=list)

    def visitor(self) -> Visitor:
        """Somebody with an address that stands nowhere else."""
        return Visitor(self.stack.url, f"2001:db8::{self.canaries.keep(self.canaries.number()[1:])}")

    def take(self, answer: Answer) -> Answer:
        """Remember an answer."""
        self.answers.append(answer)
        return answer

    def all_goes_well(self) -> None:
        """Every form in every language; somebody looks at the status, somebody withdraws."""
        for form in FORMS:
            for language in [language for each, language in EVERY_FORM if each == form] * ROUNDS:
                visitor = self.visitor()
                sent = self.take(visitor.send(form, language, self.canaries.in_every_text(form)))
                assert sent.status == 303
                self.canaries.keep(visitor.secret)
                self.canaries.keep(written(visitor.secret))
                self.take(visitor.get(sent.location))
                pair = [("reference", sent.reference), ("secret", visitor.secret)]
                self.take(visitor.post(f"/api/status/{language}", pair))
            self.take(visitor.post(f"/api/withdrawals/{language}", pair))

    def people_mistype(self) -> None:
        """What is sent back, refused or lost on the way."""
        for form in FORMS:
            visitor, body = self.visitor(), "&".join("=".join(pair) for pair in self.canaries.in_every_field(form))
            assert (
                self.take(visitor.ask("POST", f"/api/forms/nb/{form}", body.encode(), {"Content-Type": FORM})).status
                == 422
            )
            for kind in ("text/plain", "application/json", "multipart/form-data; boundary=x", f"{FORM}; charset=x"):
                self.take(visitor.ask("POST", f"/api/forms/ar/{form}", body.encode(), {"Content-Type": kind}))
            self.take(visitor.ask("POST", f"/api/forms/nb/{form}", body.encode() + b"&\xff", {"Content-Type": FORM}))
            self.take(visitor.ask("POST", f"/api/forms/nb/{form}", body.encode().ljust(90_000), {"Content-Type": FORM}))
            self.take(
                visitor.ask("POST", f"/api/forms/nb/{self.canaries.word()}", body.encode(), {"Content-Type": FORM})
            )
            self.take(visitor.ask("PUT", f"/api/forms/nb/{form}", body.encode(), {"Content-Type": FORM}))

    def people_get_lost(self) -> None:
        """Addresses that nobody has, with words in every part of the request."""
        visitor, word = self.visitor(), self.canaries.word
        for path in ("/api/receipts/nb/{}", "/api/receipts/{}/CCCCCCCCC", "/api/{}", "/workspace/enquiries/{}", "/{}"):
            headers = {
                name: word() for name in ("Cookie", "User-Agent", "Referer", "Accept-Language", "X-Amzn-Trace-Id")
            }
            self.take(visitor.ask("GET", path.format(word()) + f"?q={word()}", None, headers))
        for path in ("status", "withdrawals"):
            self.take(visitor.post(f"/api/{path}/nb", [("reference", word()), ("secret", word())]))
            self.take(visitor.post(f"/api/{path}/{word()}", [("reference", word()), (word(), word())]))
        for words in ("gratis {}", "{}", "{} " * 9):  # found, nowhere found, too long to be understood
            self.take(visitor.post("/api/search/nb", [("words", words.format(*(word() for _ in range(9))))]))

    def all_forms(self) -> None:
        """Every form once, whatever comes of it."""
        for form in FORMS:
            self._any_form(form)

    def all_forms_at_once(self) -> None:
        """The same by four people at once: each waits for what does not come."""
        with ThreadPoolExecutor(len(FORMS)) as people:
            list(people.map(self._any_form, FORMS))

    def _any_form(self, form: str) -> None:
        self.take(self.visitor().send(form, "nb", self.canaries.in_every_text(form)))

    def the_cloud_fails(self) -> None:
        """Tables that refuse, throttle, break or stay silent; then mail and keys. Each error repeats what it got."""
        with self.stack.faults() as between:
            for code in REFUSALS:
                between.rules({"service": "dynamodb", "error": self._error(code)})
                self.all_forms_at_once()
            between.rules({"service": "dynamodb", "probability": 0.5, "response": {"abort_bytes": 0}})
            self.all_forms_at_once()
            for service, code in (
                ("kms", "KMSInternalException"),
                ("ses", "MessageRejected"),
                ("dynamodb", REFUSALS[0]),
            ):
                between.rules({"service": service, "error": self._error(code)})
                self._clock("send_notices")
            assert between.fired()

    def _error(self, code: str) -> dict[str, str]:
        return {"code": code, "message": f"Value {self.canaries.word()} of {self.canaries.word()} is not valid"}

    def _clock(self, function: str) -> None:
        with suppress(clock.Failed):  # a run that could not even read what is due
            self.stack.invoke(function)

    def settings_are_wrong(self) -> None:
        """Exceptions inside: no pepper, no table, no address."""
        for setting in ("PEPPER", "INBOX_TABLE", "SITE_URL"):
            with sinks.environment(self.stack, **{setting: ""}):
                self.all_forms()
        with sinks.environment(self.stack, RECEIPTS_TABLE="hsf-nothing", SESSIONS_TABLE="hsf-nothing"):
            self.all_forms()

    def processes_die(self) -> None:
        """Functions are killed while they work, until somebody has met it; people see the site's own page."""
        with ThreadPoolExecutor(1) as people:
            while not (died := [answer for answer in self.answers if answer.status == 502]):
                sending = people.submit(self.all_forms)
                while not sending.done():
                    self.stack.kill_workers()
        assert_sites_own(died[0])

    def the_clock_strikes(self) -> None:
        """What is due is sent, and the month counted and mailed."""
        month = clock.event(clock.now()) | {"detail": {"month": datetime.now(UTC).strftime("%Y-%m")}}
        for _ in range(2):
            self.stack.invoke("send_notices")
            self.stack.invoke("freeze_month", event=month)
