"""hsf: the operator's command. It talks to the stack that runs locally; with HSF_CLOUD=aws to the one on AWS."""

import argparse
import signal
import sys

from botocore.exceptions import BotoCoreError, ClientError
from familiekontakten.statistics.interchange.found import NotWhole, TooLarge

from infrastructure.cost.measured import NotMeasured
from infrastructure.interchange.files import Unreadable
from infrastructure.local.stacks import DeployFailed
from infrastructure.opening.line import Wrong
from infrastructure.opening.opening import Refused as NotOpened
from infrastructure.operator import (
    audit,
    clock,
    cost,
    demo,
    departments,
    erasures,
    fold,
    notices,
    papers,
    places,
    records_in,
    records_out,
    release,
    report,
    staff,
)
from infrastructure.operator.where import NothingRuns
from infrastructure.papers.evidence import NoSuchTest
from infrastructure.papers.wanted import Unknown as UnknownDepartment
from infrastructure.places.reading import Wrong as WrongRegister
from infrastructure.reports.making import NotMade
from infrastructure.reports.printing import NotPrinted
from infrastructure.reports.texts import UnknownText

FAILURES = (
    NothingRuns,
    departments.BadList,
    DeployFailed,
    NotOpened,
    Wrong,
    notices.NoSuchNotice,
    staff.Refused,
    audit.Broken,
    clock.Failed,
    demo.Refused,
    records_in.Refused,
    release.Refused,
    Unreadable,
    NotWhole,
    TooLarge,
    NotMade,
    NotPrinted,
    UnknownText,
    WrongRegister,
    NotMeasured,
    NoSuchTest,
    UnknownDepartment,
)

SUBJECTS = (
    departments,
    notices,
    staff,
    audit,
    clock,
    demo,
    records_in,
    records_out,
    fold,
    report,
    release,
    places,
    cost,
    erasures,
    papers,
)


def parser() -> argparse.ArgumentParser:
    """All commands."""
    whole = argparse.ArgumentParser(prog="hsf", description=__doc__)
    commands = whole.add_subparsers(required=True)
    for subject in SUBJECTS:
        subject.add_to(commands)
    return whole


def main() -> None:
    """Run one command; what goes wrong is said in one line, with exit code 1."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `hsf notices | head` is no error
    options = parser().parse_args()
    try:
        options.run(options)
    except FAILURES as error:
        sys.exit(f"hsf: {error}")
    except (BotoCoreError, ClientError) as error:
        sys.exit(f"hsf: the cloud refused: {error}")


if __name__ == "__main__":
    main()
