"""A new function process: load the app in a folder, answer two events, say when and at what cost.

Run by a bare interpreter (no site-packages) as `first_event.py FOLDER < two events as JSON lines`; knows nothing of
the project. The last line it prints holds monotonic nanoseconds (the same clock for all processes) and CPU seconds.
"""

import os
import sys
import time


def run(folder: str) -> dict[str, float]:
    """Answer the events on standard input, one JSON a line. Raises RuntimeError when one is not taken in."""
    sys.path.insert(0, folder)
    from app import app  # type: ignore[import-not-found] # the peer's

    stamps: dict[str, float] = {"imported": time.monotonic_ns()}
    import json  # every app has loaded it by now

    for name, line in zip(("first", "second"), sys.stdin, strict=False):
        answer = app(json.loads(line), None)
        stamps[name], stamps[f"{name}_cpu"] = time.monotonic_ns(), time.process_time()
        if answer["statusCode"] != 303:
            raise RuntimeError(f"{answer['statusCode']}: {answer['body'][:2000]}")
    return stamps | {"modules": len(sys.modules)}


if __name__ == "__main__":
    measured = run(sys.argv[1])
    print("\n" + repr(measured), flush=True)
    os._exit(0)  # what is measured is over
