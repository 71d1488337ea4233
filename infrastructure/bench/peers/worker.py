"""A warm process of one peer: `worker.py ours|django|wagtail`. For each number read it takes in as many forms, and says
for each the milliseconds it took and the CPU milliseconds of this process.
"""

import itertools
import json
import os
import sys
import time
from collections.abc import Callable

from infrastructure.bench.samples import event, family_form

SEEDS = itertools.count(time.time_ns())
TakeIn = Callable[[bytes], int]


def ours() -> TakeIn:
    """The real bundle, unpacked where BUNDLE says, called as Lambda calls it."""
    sys.path.insert(0, os.environ["BUNDLE"])
    from app import app  # type: ignore[import-not-found] # the bundle's

    return lambda body: int(app(event(body), None)["statusCode"])


def django() -> TakeIn:
    """The hand-written form."""
    from infrastructure.bench.peers.served import application

    return application("handwritten")


def wagtail() -> TakeIn:
    """The form page."""
    from infrastructure.bench.peers.served import application

    return application("wagtailed")


def serve(take_in: TakeIn) -> None:
    """Answer each line on standard input until it ends. What the peers themselves print goes nowhere."""
    said, sys.stdout = sys.stdout, open(os.devnull, "w")  # noqa: SIM115 - for as long as the process lives
    print("ready", file=said, flush=True)
    for line in sys.stdin:
        forms = [family_form(next(SEEDS), 900) for _ in range(int(line))]
        print(json.dumps([_measure(take_in, form) for form in forms]), file=said, flush=True)


def _measure(take_in: TakeIn, form: bytes) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    status = take_in(form)
    measured = (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3
    if status not in (200, 303):
        raise RuntimeError(f"a form was answered by {status}")
    return measured


if __name__ == "__main__":
    serve({"ours": ours, "django": django, "wagtail": wagtail}[sys.argv[1]]())
