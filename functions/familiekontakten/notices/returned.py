"""Reading the mail service's bounce events."""

from collections.abc import Mapping
from typing import Any


def returned_addresses(detail: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses that an event says mail will never reach; none for a full mailbox or any other event.

    `detail` is an SES event as EventBridge passes it on: {"bounce": {"bounceType": "Permanent", "bouncedRecipients":
    [{"emailAddress": …}]}}.
    """
    bounce = detail.get("bounce") or {}
    if bounce.get("bounceType") != "Permanent":
        return ()
    return tuple(str(r["emailAddress"]) for r in bounce.get("bouncedRecipients", []) if r.get("emailAddress"))
