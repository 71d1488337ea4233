"""From what was measured to lines of the table."""

from collections.abc import Sequence

from infrastructure.bench.cold import WORKSPACE, Start
from infrastructure.bench.figures import median, percentile, spread
from infrastructure.bench.importing import Imports
from infrastructure.bench.load import Load
from infrastructure.bench.reads import Page
from infrastructure.bench.sizes import Size
from infrastructure.bench.table import Row
from infrastructure.bench.warm import Form
from infrastructure.bench.writes import Units

COLD_AT_MOST = 0.95
ZIP_AT_MOST = 8.0
CPU_AT_MOST = 0.25
UNITS_AT_MOST = 8.0
IMPORT_AT_MOST = 120.0
"""Seconds: a year of the whole country in minutes."""
FLAT = 1.1
"""A unit is 4 kB: longer numbers in names may cost one more."""


def of_cold(starts: dict[str, list[Start]]) -> list[Row]:
    """Time and CPU of a cold start, and of what comes after loading."""
    bare, ours = starts["bare"], starts["ours"]

    def row(what: str, part: str, goal: float | None) -> Row:
        a, b = median(getattr(start, part) for start in ours), median(getattr(start, part) for start in bare)
        met = None if goal is None else round(a / b, 2) <= goal
        return Row(what, f"{a:.0f} ms", f"{b:.0f} ms", f"{a / b:.2f}", f"<= {goal}" if goal else "", met)

    noise = spread([start.wall for start in bare])
    return [
        row(
            f"cold start of the intake / bare botocore handler ({len(bare)} rounds, noise {noise:.0%})",
            "wall",
            COLD_AT_MOST,
        ),
        row("the same, CPU", "cpu", COLD_AT_MOST),
        row("of it, after loading: the first form", "first", None),
        _of_workspace(starts),
    ]


def _of_workspace(starts: dict[str, list[Start]]) -> Row:
    """Told, and no promise: colleagues come in the daytime, one after another."""
    ours, bare = (median(start.wall for start in starts[name]) for name in (WORKSPACE, "bare"))
    what = "cold start of the workspace, until it asks to log in / the same"
    return Row(what, f"{ours:.0f} ms", f"{bare:.0f} ms", f"{ours / bare:.2f}", "")


def of_sizes(sizes: list[Size]) -> list[Row]:
    """Megabytes of each zip, and what share is compiled. How large the workspace's is, is told and not promised."""
    return [_of_size(size, told=size.app == WORKSPACE) for size in sizes]


def _of_size(size: Size, *, told: bool) -> Row:
    compiled, small = size.compiled == size.modules, size.megabytes <= ZIP_AT_MOST
    goal = "all" if told else f"<= {ZIP_AT_MOST:.0f} MB; all"
    shown = f"{size.megabytes:.1f} MB; {size.compiled} of {size.modules}"
    return Row(f"bundle `{size.app}`: zip; compiled modules", shown, "", "", goal, compiled and (told or small))


def of_warm(forms: dict[str, list[Form]]) -> list[Row]:
    """CPU and p50 of one form beside each peer."""
    names = {"wagtail": "Wagtail form page, SQLite", "django": "Django by hand with the same guarantees, SQLite"}
    rows = []
    for peer, name in names.items():
        ours, theirs = (median(form.cpu for form in forms[who]) for who in ("ours", peer))
        goal = CPU_AT_MOST if peer == "wagtail" else None
        met = None if goal is None else ours / theirs <= goal
        ratio = f"{ours / theirs:.2f}"
        rows.append(
            Row(
                f"own CPU a form / {name}",
                f"{ours:.1f} ms",
                f"{theirs:.1f} ms",
                ratio,
                f"<= {goal}" if goal else "",
                met,
            )
        )
        ours, theirs = (percentile([form.wall for form in forms[who]], 50) for who in ("ours", peer))
        rows.append(Row("p50 / the same", f"{ours:.1f} ms", f"{theirs:.1f} ms", f"{ours / theirs:.2f}", ""))
    return rows


def of_writes(counted: list[Units]) -> list[Row]:
    """Write units of forms of several sizes, with all they cause."""
    return [
        Row(
            f"write units, {one.size / 1000:g} kB posted, {'with' if one.email else 'without'} e-mail",
            f"{one.taken:g} + {one.sent:g} = {one.all:g}",
            "",
            "",
            f"<= {UNITS_AT_MOST:.0f}",
            one.all <= UNITS_AT_MOST and not one.left,
        )
        for one in counted
    ]


def of_load(loads: list[Load]) -> list[Row]:
    """Answers a second, latencies, and what was lost or doubled."""
    return [
        Row(
            f"local stack, {load.clients} client{'s' if load.clients > 1 else ''}: forms/s; p50 / p95 / p99",
            f"{load.per_second:.0f}/s; {load.p50:.0f} / {load.p95:.0f} / {load.p99:.0f} ms",
            _answers(load.answers),
            "",
            "lost 0, doubled 0",
            load.lost == load.doubled == 0,
        )
        for load in loads
    ]


def of_reads(pages: list[Page]) -> list[Row]:
    """Requests and read units of each page by the number of cases; and all pages of the large department in one row."""
    large = "; ".join(f"{page.name} {page.requests['large']}, {page.units['large']:g}" for page in pages)
    whole = "reads in a large department after 5 years (600 families, 300 volunteers, 30,000 visits): requests, units"
    return [*map(_of_page, pages), Row(whole, large, "", "", "")]


def of_imports(found: Imports) -> list[Row]:
    """A year of the whole country: into a new set, and again into the same; beside both, bare writes."""
    bare, read = median(found.bare), median(found.read)
    named = f"import of a year of the whole country, {found.lines:,} lines, {found.items:,} items"
    goal, rows = f"<= {IMPORT_AT_MOST:.0f} s", []
    for what, seconds in ((named, median(found.first)), ("the same again into the same set", median(found.again))):
        ours = f"{seconds:.1f} s, {found.lines / seconds:,.0f} lines/s"
        ratio = f"{seconds / bare:.2f}"
        rows.append(Row(what, ours, f"bare BatchWriteItem {bare:.1f} s", ratio, goal, seconds <= IMPORT_AT_MOST))
    return [*rows, Row("of it, reading and checking", f"{read:.2f} s", "", "", "")]


def _of_page(page: Page) -> Row:
    sizes = [size for size in page.requests if size != "large"]
    requests, units = ([counted[size] for size in sizes] for counted in (page.requests, page.units))
    flat = len(set(requests)) == 1 and max(units) <= FLAT * min(units)
    name = f"reads of {page.name}, {' / '.join(f'{int(size):,}' for size in sizes)} cases: requests; units"
    shown = f"{each(requests)}; {each(units)}"
    return Row(name, shown, "", "", "the same with more cases", flat)


def each(numbers: Sequence[float]) -> str:
    """Numbers side by side."""
    return " / ".join(f"{number:g}" for number in numbers)


def _answers(answers: dict[int, int]) -> str:
    return ", ".join(f"{number} x {status}" for status, number in sorted(answers.items()))
