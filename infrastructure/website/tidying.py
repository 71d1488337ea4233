"""Takes out of a finished page what Material's base.html draws for scripts that this site does not have."""

import re

# From <body> to our own first element, and from the end of our footer to our own script.
_BEFORE = re.compile(r'(<body[^>]*>).*?(?=<a class="skip")', flags=re.DOTALL)
_AFTER = re.compile(r"(</footer>).*?(?=<script src)", flags=re.DOTALL)
_ITS_NAMES = re.compile(r' (?:class="(?:md-[^"]*|no-js)"|data-md-\w+="[^"]*")')
_BLANK_LINES = re.compile(r"\n\s*\n+")


def tidy(page: str) -> str:
    """Return the page without the engine's toggles, overlays, dialogs and names, and without blank lines."""
    without = _AFTER.sub(r"\1\n</div>\n", _BEFORE.sub(r"\1\n", page))
    return _BLANK_LINES.sub("\n", _ITS_NAMES.sub("", without)).strip() + "\n"
