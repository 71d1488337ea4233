"""Runs inside the emulator's own process: the emulator, and a habit it lacks.

By itself it saves only when it is asked to stop, so a power cut would lose the day. Here it saves every few seconds;
what was written in the last of them is still lost when it is killed.
"""

import threading
import time

from ministack import app
from ministack.core import persistence

from infrastructure.local.child import end_with_parent

SHORTEST_PAUSE = 5.0  # seconds
SHARE = 0.05  # of the time may go into saving, however much there is to save
ONE_AT_A_TIME = threading.Lock()


def save() -> None:
    """Write everything; each file is replaced whole, so a cut leaves the older version."""
    with ONE_AT_A_TIME:
        persistence.save_all(app._build_persistence_save_dict())


def save_now_and_then() -> None:
    """Never returns."""
    while True:
        started = time.monotonic()
        save()
        time.sleep(max(SHORTEST_PAUSE, (time.monotonic() - started) / SHARE))


if __name__ == "__main__":
    end_with_parent()
    app.save_all = lambda _: save()  # its own last one waits for ours
    if persistence.PERSIST_STATE:
        threading.Thread(target=save_now_and_then, daemon=True).start()
    app.main()
