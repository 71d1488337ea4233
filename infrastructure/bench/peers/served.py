# mypy: ignore-errors
# (Django and Wagtail are installed in the bench's own environment only.)
"""Starts Django for one of the two peers on a SQLite file in the folder that PEERS names, and posts forms to it."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

HERE = "infrastructure.bench.peers"
# Apps and middleware as `django-admin startproject` and `wagtail start` choose them; only the tokens against forged
# posts are left out, for which a page would have to be fetched first.
APPS = ["auth", "contenttypes", "sessions", "messages"]
WAGTAIL_APPS = ["contrib.forms", "contrib.redirects", "users", "images", "documents", "admin", "search"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
REDIRECTS = "wagtail.contrib.redirects.middleware.RedirectMiddleware"
PAGES = {
    "form.html": '<form method="post">{{ form.as_p }}<button>Send</button></form>',
    "landing.html": "<h1>{{ page.title }}</h1>",
}


def application(peer: str) -> Callable[[bytes], int]:
    """The peer with its tables; returns what posts one form and gives the status back."""
    _configure(peer)
    call_command("makemigrations", peer, verbosity=0)
    call_command("migrate", verbosity=0)
    path = __import__(f"{HERE}.{peer}.setting_up", fromlist=["prepare"]).prepare()
    served = get_wsgi_application()
    return lambda body: _post(served, path, body)


def _configure(peer: str) -> None:
    wagtail = peer == "wagtailed"
    folder = Path(os.environ["PEERS"]) / f"{peer}_tables"
    folder.mkdir(exist_ok=True)
    (folder / "__init__.py").touch()
    sys.path.append(os.environ["PEERS"])
    settings.configure(
        SECRET_KEY="only for measuring",  # noqa: S106 - opens nothing
        ALLOWED_HOSTS=["localhost"],
        ROOT_URLCONF=f"{HERE}.{peer}.urls",
        MIGRATION_MODULES={peer: f"{peer}_tables"},
        INSTALLED_APPS=[f"{HERE}.{peer}", *_apps(wagtail)],
        MIDDLEWARE=[*MIDDLEWARE, *([REDIRECTS] if wagtail else [])],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(Path(os.environ["PEERS"]) / f"{peer}.sqlite3"),
            }
        },
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", PAGES)]},
            }
        ],
        WAGTAIL_SITE_NAME="Peer",
        WAGTAILADMIN_BASE_URL="http://localhost",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        DEBUG_PROPAGATE_EXCEPTIONS=True,
        STATIC_URL="/static/",
    )
    django.setup()


def _apps(wagtail: bool) -> list[str]:
    wagtails = [*(f"wagtail.{name}" for name in WAGTAIL_APPS), "wagtail", "modelcluster", "taggit"]
    return [*(wagtails if wagtail else []), *(f"django.contrib.{name}" for name in APPS)]


def _post(served: Callable[..., object], path: str, body: bytes) -> int:
    statuses = []
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": path,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        "wsgi.url_scheme": "http",
        "wsgi.errors": io.StringIO(),
    }
    answer = served(environ, lambda status, *_: statuses.append(status))
    content = b"".join(answer)
    answer.close()
    status = int(statuses[0].split()[0])
    # A form page answers 200 to a mistake too, with the form again.
    return 422 if b"<form" in content else status
