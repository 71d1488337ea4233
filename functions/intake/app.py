"""The public door: forms in, receipts and status out. It may put, and read receipts; it can open nothing it took.

Start here. Every address it answers, and the file that answers:

    POST /api/forms/{language}/{form}           familiekontakten/enquiries/routes.py
    GET  /api/receipts/{language}/{reference}   familiekontakten/receipts/routes.py
    POST /api/status/{language}                 familiekontakten/receipts/routes.py
    POST /api/withdrawals/{language}            familiekontakten/receipts/routes.py
    POST /api/wishes/{language}                 familiekontakten/receipts/routes.py
    GET  /api/courses/{language}                familiekontakten/open_courses/routes.py
    GET  /api/departments/{language}            familiekontakten/open_directory/routes.py
    GET  /api/directory                         familiekontakten/open_directory/routes.py
    GET, POST /api/l/{token}                    familiekontakten/links/routes.py
    GET  /api/municipalities/{language}         familiekontakten/municipalities/routes.py
    GET  /api/finder/{language}                 familiekontakten/finding/routes.py
    GET, POST /api/search/{language}            familiekontakten/searching/routes.py
"""

import gc

gc.disable()  # while loading, nothing becomes garbage: looking for it is a tenth of a cold start

from familiekontakten.door import tracing  # noqa: E402

tracing.start()  # before anything makes a client

from chalice.app import Chalice  # noqa: E402
from familiekontakten.door import table  # noqa: E402
from familiekontakten.enquiries.routes import routes as enquiries  # noqa: E402
from familiekontakten.finding.routes import routes as finding  # noqa: E402
from familiekontakten.links.routes import routes as links  # noqa: E402
from familiekontakten.municipalities.routes import routes as municipalities  # noqa: E402
from familiekontakten.open_courses.routes import routes as open_courses  # noqa: E402
from familiekontakten.open_directory.routes import routes as open_directory  # noqa: E402
from familiekontakten.receipts.routes import routes as receipts  # noqa: E402
from familiekontakten.searching.routes import routes as searching  # noqa: E402

table.connect()

app = Chalice(app_name="intake")
app.register_blueprint(enquiries)
app.register_blueprint(receipts)
app.register_blueprint(links)
app.register_blueprint(open_courses)
app.register_blueprint(open_directory)
app.register_blueprint(municipalities)
app.register_blueprint(finding)
app.register_blueprint(searching)

gc.freeze()  # what is loaded by now stays
gc.enable()
