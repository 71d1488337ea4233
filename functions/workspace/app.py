"""The rooms of coordinators, board and national office: every page stands behind login and role.

Start here. Every address it answers lies under /workspace, and the file that answers is the `routes.py` of its subject:

    /login /callback /logout /department /language     familiekontakten/access/routes.py
"""

import gc

gc.disable()  # while loading, nothing becomes garbage: looking for it is a tenth of a cold start

from familiekontakten.door import tracing  # noqa: E402

tracing.start()  # before anything makes a client

from chalice.app import Chalice, Response  # noqa: E402
from familiekontakten.access.desk import Desk  # noqa: E402
from familiekontakten.access.guard import room  # noqa: E402
from familiekontakten.access.roles import Permission  # noqa: E402
from familiekontakten.access.routes import routes as access  # noqa: E402
from familiekontakten.door import table  # noqa: E402
from familiekontakten.workspace.page import room_page  # noqa: E402

table.connect()

app = Chalice(app_name="workspace")
app.register_blueprint(access)


@app.route("/", content_types=["*/*"])
@room(Permission.HOME, act="list", of="today")
def enter(desk: Desk) -> Response:
    """Until the first page is there: the frame, and nothing in it."""
    return room_page(desk, "I dag", "access/message.html.j2", {"text": ""})


gc.freeze()  # what is loaded by now stays
gc.enable()
