"""What is sent: real family forms, as a browser posts them, each unlike every other."""

import base64
import random
from urllib.parse import quote_plus, urlencode

CONTENT_TYPE = "application/x-www-form-urlencoded"
PATH = "/forms/nb/family"
RESOURCE = "/forms/{language}/{form}"

# Ordinary words in ordinary disorder: text that compresses as a letter does, not as a repeated line.
NORWEGIAN = """vi har to barn og venter ett til i mars det er lite søvn mye vasking lang vei til bestemor ingen andre
voksne hjemme om dagen noen å gå tur med en ettermiddag i uka ville hjelpe veldig den eldste liker bøker dyr tog regn
snø den minste sover best når noen bærer ham rundt jeg skulle gjerne lært byen bedre å kjenne fått snakket litt norsk
kanskje drukket kaffe mens den er varm takk for at dere finnes hilsen oss i tredje etasje helst tirsdag formiddag"""
ARABIC = """لدينا طفلان وننتظر الثالث في الربيع والبيت بعيد عن الجدة نود أن نتعرف على الناس هنا وأن نشرب القهوة مع أحد
مرة كل أسبوع يوم الثلاثاء أو الخميس صباحا الكبير يحب الكتب والقطارات والصغير ينام قليلا شكرا لكم من الطابق الثالث"""
LONGEST = 500
"""Letters that the form takes in its message (`forms/questions.py`)."""


def family_form(seed: int, size: int, email: bool = True) -> bytes:
    """The posted body of one whole family form of about `size` bytes; equal seeds give equal forms.

    Above 1 kB the message is in Arabic: our messages are short, and a letter of it is six bytes in a posted form.
    It goes to a municipality with one department, and says nothing about anybody.
    """
    answers = {
        "kommune_code": "3901",
        "contact_name": f"Prøve {seed}",
        "phone": f"90 00 00 {seed % 100:02d}",
        "contact_how": "call",
        "leave_message": "yes",
        "children_birth_years": "2025",
        "wishes": "relief",
        "source": "health_station",
        "art9_consent": "yes",
        "privacy_ack": "yes",
    }
    if email:
        answers["email"] = f"proeve-{seed}@example.org"
    room = size - len(urlencode(answers | {"message": ""}))
    return urlencode(answers | {"message": _letter(seed, room, ARABIC if size > 1000 else NORWEGIAN)}).encode()


def event(body: bytes) -> dict[str, object]:
    """The body as API Gateway hands it to a function."""
    path = "/api" + PATH
    return {
        "resource": RESOURCE,
        "path": PATH,
        "httpMethod": "POST",
        "headers": {"content-type": CONTENT_TYPE, "x-forwarded-for": "192.0.2.7, 198.51.100.9"},
        "multiValueHeaders": {"content-type": [CONTENT_TYPE], "x-forwarded-for": ["192.0.2.7, 198.51.100.9"]},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": {"language": "nb", "form": "family"},
        "stageVariables": None,
        "requestContext": {"httpMethod": "POST", "resourcePath": RESOURCE, "path": path, "stage": "api"},
        "body": base64.b64encode(body).decode(),
        "isBase64Encoded": True,
    }


def knock() -> dict[str, object]:
    """Somebody who is not logged in opens the workspace, as API Gateway hands it to a function."""
    asked = event(b"") | {"resource": "/", "path": "/workspace/", "httpMethod": "GET", "pathParameters": None}
    context = {"httpMethod": "GET", "resourcePath": "/", "path": "/workspace/", "stage": "workspace"}
    return asked | {"requestContext": context, "body": None, "isBase64Encoded": False}


def _letter(seed: int, size: int, words: str) -> str:
    """Words in an order of their own that take up about `size` bytes once they are encoded for a form."""
    chosen = random.Random(seed)  # noqa: S311 - the same letter for the same seed
    text = str(seed)
    while len(quote_plus(longer := f"{text} {chosen.choice(words.split())}")) <= size and len(longer) <= LONGEST:
        text = longer
    return text
