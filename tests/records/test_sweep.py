"""Whatever the mail service answers: one to three of each notice, and nothing left due."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from familiekontakten.outbox.trying import Outcome

from tests.records.post import CANARY, COORDINATOR, EVENING, REFERENCE, Post, due, put, run, run_until_quiet, stuck

pytestmark = pytest.mark.usefixtures("office")


def test_the_happy_path_tells_both_once_and_leaves_nothing() -> None:
    put()
    post = Post()
    assert run(post) == {"sent": 1, "mails": 2}
    assert [recipients for recipients, _ in post.sent] == [COORDINATOR, CANARY.format(REFERENCE)]
    assert not due()
    assert run(post, 2) == {"mails": 0}


def test_a_sender_without_an_address_gets_none() -> None:
    put(sender=False)
    post = Post()
    run(post)
    assert [recipients for recipients, _ in post.sent] == [COORDINATOR]


def test_a_clear_refusal_costs_no_try_and_does_not_send_the_other_mail_twice() -> None:
    put()
    post = Post(Outcome.BUSY, Outcome.SENT, *[Outcome.BUSY] * 6)
    run_until_quiet(post)
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (1, 1)
    assert not stuck()


def test_three_times_no_answer_is_three_mails_at_most_and_then_an_alarm() -> None:
    put()
    post = Post(*[Outcome.UNSURE] * 20)
    run_until_quiet(post)
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (3, 3)
    assert [row.id for row in stuck()] == [REFERENCE]


def test_one_mail_given_up_does_not_take_the_other_with_it() -> None:
    put()
    post = Post(*[Outcome.UNSURE, Outcome.BUSY] * 3, Outcome.SENT)
    run_until_quiet(post)
    assert (post.to(COORDINATOR), post.to(CANARY.format(REFERENCE))) == (3, 1)
    assert [row.parts for row in stuck()] == [["coordinator"]]


def test_what_was_given_up_can_be_sent_again_once() -> None:
    from familiekontakten.outbox.records import send_again

    put()
    run_until_quiet(Post(*[Outcome.UNSURE] * 6))
    (row,) = stuck()
    assert send_again(row)
    assert not send_again(row)  # a second operator, or the command run twice
    post = Post()
    assert run(post, 300) == {"sent": 1, "mails": 2}
    assert not stuck()


def test_each_run_tells_how_long_the_oldest_has_waited() -> None:
    from familiekontakten.notices.sweep import sweep

    put(sender=False)
    put("NEWER", EVENING + timedelta(minutes=10), sender=False)
    post = Post(Outcome.UNSURE, Outcome.UNSURE)
    assert sweep(lambda: EVENING + timedelta(minutes=20), lambda: 55.0, post)["oldest_minutes"] == 20
    assert sweep(lambda: EVENING + timedelta(minutes=40), lambda: 55.0, post)["oldest_minutes"] == 40
    assert sweep(lambda: EVENING + timedelta(minutes=41), lambda: 55.0, post)["oldest_minutes"] == 0


def test_no_mail_and_no_log_line_holds_the_senders_address(capsys: pytest.CaptureFixture[str]) -> None:
    put("CANARY111")
    put("CANARY222", language="ar")
    post = Post(Outcome.SENT, Outcome.UNSURE, Outcome.BUSY, Outcome.REFUSED)
    run_until_quiet(post)
    told = capsys.readouterr()
    for recipients, mail in post.sent:
        message = message_from_bytes(mail, policy=default)
        inside = "".join(str(part.get_content()) for part in message.walk() if not part.is_multipart())
        assert "kanari" not in inside + str(message["Subject"])
        assert "kanari" not in str(message["To"]) or recipients == str(message["To"])
    assert "kanari" not in told.out + told.err
