"""Enquiries as they come in through the forms, and what the coordinator does with them; stored as the desk stores them.

Nothing is mailed for them: what came in a year ago was answered a year ago.
"""

from dataclasses import dataclass, replace

from familiekontakten.casebook.filing import Filed
from familiekontakten.enquiries.desk.doing import Doing
from familiekontakten.enquiries.desk.opened import open_one
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.enquiries.enquiry import WEB, Enquiry
from familiekontakten.enquiries.submission import Submission, submit
from familiekontakten.forms import FORMS
from familiekontakten.forms.understanding import Understood, understand
from familiekontakten.outbox.due import Due
from familiekontakten.receipts.receipt import Receipt
from familiekontakten.sealing.key import PublicKey

from infrastructure.demo.invented import Pairs
from infrastructure.demo.story import Story, stored


@dataclass(frozen=True)
class Desk:
    """The inbox of a story's department. `key`: what is written down there is sealed to."""

    story: Story
    inbox: Inbox
    key: PublicKey

    def arrives(self, form: str, pairs: Pairs, set_aside: bool = False, channel: str = WEB) -> str:
        """A form is sent at the present event; its reference."""
        understood = understand(FORMS[form], pairs, self.story.day)
        assert isinstance(understood, Understood), understood
        submission = Submission(form, "nb", understood.values, set_aside, channel)
        return submit(submission, self.story.at, self.story.place.department, self._kept).receipt.reference

    def doing(self, reference: str) -> Doing:
        """The coordinator at work on an enquiry."""
        opened = open_one(self.story.book, self.inbox, reference)
        assert opened
        return Doing(self.story.book, self.inbox, opened, self.key, **self.story.signed)

    def take_on(self, reference: str) -> Filed:
        """It becomes a case, or a volunteer on the way."""
        thing = stored(self.doing(reference).take_on({"answered_how": "phone"}))
        self.story.put(thing)
        return thing

    def _kept(self, enquiry: Enquiry, due: Due, receipt: Receipt) -> Receipt:
        return self.inbox.written_down(enquiry, replace(due, parts=()), receipt)
