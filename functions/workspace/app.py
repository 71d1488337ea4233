"""The coordinators', board's and national office's rooms. Today only their front door: nobody can log in yet.

GET /workspace/                          the front door
GET /workspace/enquiries/{reference}     where a notice leads: the same door
"""

from chalice.app import Chalice, Response
from familiekontakten.door import tracing
from familiekontakten.door.answers import guarded, log, page
from familiekontakten.workspace.front_door import front_door

tracing.start()

app = Chalice(app_name="workspace")


@app.route("/", content_types=["*/*"])
@guarded
def enter() -> Response:
    """The front door."""
    return _closed()


@app.route("/enquiries/{reference}", content_types=["*/*"])
@guarded
def open_enquiry(reference: str) -> Response:  # noqa: ARG001 - nothing is looked up before somebody has logged in
    """Where the link in a notice leads."""
    return _closed()


def _closed() -> Response:
    log("workspace", 200, "front door")
    return page(200, front_door())
