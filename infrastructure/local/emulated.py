"""Runs inside the emulator's own process: the emulator, and a habit it lacks.

By itself it saves only when it is asked to stop, so a power cut would lose the day. Here it saves every few seconds;
what was written in the last of them is still lost when it is killed.
"""

import threading

from ministack import app
from ministack.core.persistence import save_all

from infrastructure.local.child import end_with_parent

SECONDS_BETWEEN_SAVES = 5.0


def save_now_and_then() -> None:
    """Each file is replaced whole, so a cut leaves the older version."""
    while True:
        PAUSE.wait(SECONDS_BETWEEN_SAVES)
        save_all(app._build_persistence_save_dict())


PAUSE = threading.Event()

if __name__ == "__main__":
    end_with_parent()
    threading.Thread(target=save_now_and_then, daemon=True).start()
    app.main()
