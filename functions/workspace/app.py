"""The rooms of coordinators, board and national office: every page stands behind login and role.

Start here. Every address it answers lies under /workspace, and the file that answers is the `routes.py` of its subject:

    / /agenda                                          familiekontakten/today/routes.py
    /search /export/{list}                             familiekontakten/workspace/routes.py
    /enquiries /enquiries/{reference}                  familiekontakten/enquiries/desk/routes.py
    /families /families/{reference}                    familiekontakten/cases/routes.py, cases/afterwards/routes.py
    /rights/{reference}                                familiekontakten/rights/routes.py
    /safety /safety/{reference}                        familiekontakten/safety/routes.py
    /matching /matching/{reference}                    familiekontakten/matching/routes.py
    /assignments/{id}                                  familiekontakten/assignments/routes.py
    /volunteers /volunteers/{reference}                familiekontakten/volunteers/routes.py
    /courses /courses/{course}                         familiekontakten/courses/routes.py
    /figures /figures/year /figures/check/{month}      familiekontakten/figures/routes.py
    /national/home-start-plus                          familiekontakten/home_start_plus/routes.py
    /grants /national/grants                           familiekontakten/grants/routes.py, grants/national/routes.py
    /national/figures                                  familiekontakten/figures/national/routes.py
    /national/applications/{start_up}                  familiekontakten/applications/desk/routes.py
    /national/demand /national/demand/{kommune}        familiekontakten/demand/routes.py
    /national/departments, and what lies below         familiekontakten/network/*/routes.py
    /login /callback /logout /department /language     familiekontakten/access/routes.py
    /national/start-ups /national/start-ups/{id}       familiekontakten/start_ups/routes.py
    /national/board /national/board/{meeting}          familiekontakten/board/routes.py
    /national/gatherings /national/gatherings/{id}     familiekontakten/gatherings/routes.py
    /national/quotes /national/quotes/{quote}          familiekontakten/quotes/routes.py
    /national/advice /national/advice/{advice}         familiekontakten/advice/routes.py
    /national/plans /national/plans/{plan}             familiekontakten/plans/routes.py
    /waiting                                           familiekontakten/open_directory/room/routes.py
    /handovers /closing-down                           familiekontakten/handovers/routes.py
    /absence                                           familiekontakten/absence/routes.py
    /emergency /openings/{opening}                     familiekontakten/emergency/routes.py
    /audit                                             familiekontakten/audit/routes.py

And once a night, 01:30 UTC, nobody asking: sweep_facts    familiekontakten/statistics/facts/sweeping.py
"""

import gc

gc.disable()  # while loading, nothing becomes garbage: looking for it is a tenth of a cold start

from familiekontakten.door import tracing  # noqa: E402

tracing.start()  # before anything makes a client

import json  # noqa: E402
from datetime import datetime  # noqa: E402

from chalice.app import Chalice, CloudWatchEvent, Cron  # noqa: E402
from familiekontakten.absence.routes import routes as absence  # noqa: E402
from familiekontakten.access.routes import routes as access  # noqa: E402
from familiekontakten.advice.routes import routes as advice  # noqa: E402
from familiekontakten.applications.desk.routes import routes as applications  # noqa: E402
from familiekontakten.assignments.routes import routes as assignments  # noqa: E402
from familiekontakten.audit.routes import routes as audit  # noqa: E402
from familiekontakten.board.routes import routes as board  # noqa: E402
from familiekontakten.cases.afterwards.routes import routes as afterwards  # noqa: E402
from familiekontakten.cases.routes import routes as families  # noqa: E402
from familiekontakten.courses.routes import routes as courses  # noqa: E402
from familiekontakten.demand.routes import routes as demand  # noqa: E402
from familiekontakten.door import table  # noqa: E402
from familiekontakten.emergency.routes import routes as emergency  # noqa: E402
from familiekontakten.enquiries.desk.routes import routes as enquiries  # noqa: E402
from familiekontakten.figures.national.routes import routes as national_figures  # noqa: E402
from familiekontakten.figures.routes import routes as figures  # noqa: E402
from familiekontakten.gatherings.routes import routes as gatherings  # noqa: E402
from familiekontakten.grants.national.routes import routes as national_grants  # noqa: E402
from familiekontakten.grants.routes import routes as grants  # noqa: E402
from familiekontakten.handovers.routes import routes as handovers  # noqa: E402
from familiekontakten.home_start_plus.routes import routes as home_start_plus  # noqa: E402
from familiekontakten.matching.routes import routes as matching  # noqa: E402
from familiekontakten.network import rooms as network  # noqa: E402
from familiekontakten.open_directory.room.routes import routes as waiting  # noqa: E402
from familiekontakten.plans.routes import routes as plans  # noqa: E402
from familiekontakten.quotes.routes import routes as quotes  # noqa: E402
from familiekontakten.rights.routes import routes as rights  # noqa: E402
from familiekontakten.safety.routes import routes as safety  # noqa: E402
from familiekontakten.start_ups.routes import routes as start_ups  # noqa: E402
from familiekontakten.today.routes import routes as today  # noqa: E402
from familiekontakten.volunteers.routes import routes as volunteers  # noqa: E402
from familiekontakten.workspace.routes import routes as workspace  # noqa: E402

table.connect()

app = Chalice(app_name="workspace")
app.register_blueprint(access)
app.register_blueprint(absence)
app.register_blueprint(audit)
app.register_blueprint(emergency)
app.register_blueprint(today)
app.register_blueprint(workspace)
app.register_blueprint(demand)
app.register_blueprint(waiting)
app.register_blueprint(enquiries)
app.register_blueprint(families)
app.register_blueprint(afterwards)
app.register_blueprint(rights)
app.register_blueprint(safety)
app.register_blueprint(matching)
app.register_blueprint(assignments)
app.register_blueprint(volunteers)
app.register_blueprint(courses)
app.register_blueprint(figures)
app.register_blueprint(national_figures)
app.register_blueprint(applications)
for rooms in network.EVERY:
    app.register_blueprint(rooms)
app.register_blueprint(start_ups)
app.register_blueprint(handovers)
app.register_blueprint(board)
app.register_blueprint(gatherings)
app.register_blueprint(quotes)
app.register_blueprint(advice)
app.register_blueprint(plans)
app.register_blueprint(grants)
app.register_blueprint(national_grants)
app.register_blueprint(home_start_plus)


@app.schedule(Cron(30, 1, "*", "*", "?", "*"))
def sweep_facts(event: CloudWatchEvent) -> dict[str, int]:
    """Holds the facts of tonight's departments against their books; detail {"department": id}: of that one only.

    Here and not in the clock: no other app can have a department's rights.
    """
    from familiekontakten.access.credentials import narrowed_to_sweep
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.departments.records import all_departments
    from familiekontakten.months import day_of
    from familiekontakten.statistics.facts import nightly
    from familiekontakten.statistics.facts.sweeping import sweep

    every, wanted = [one.id for one in all_departments()], event.detail.get("department")
    tonight = nightly.turn(every, day_of(datetime.fromisoformat(event.time)))
    departments = [one for one in every if one == wanted] if wanted else tonight
    counts = nightly.sweep_all(departments, lambda one: sweep(Casebook(one, narrowed_to_sweep(one))))
    print(json.dumps({"run": "sweep_facts", **counts}))  # noqa: T201 - stdout is the log
    return counts


gc.freeze()  # what is loaded by now stays
gc.enable()
