"""The public door as an OpenAPI document, written from the forms themselves, for machines that think up input."""

from typing import Any

from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Field, Form
from familiekontakten.forms.status import STATUS

from tests.journeys.visitor import FORM
from tests.website.building import LANGUAGES

Schema = dict[str, Any]
LANGUAGE = {"name": "language", "in": "path", "required": True, "schema": {"enum": list(LANGUAGES)}}
REFERENCE = {"name": "reference", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def described() -> Schema:
    """The whole document."""
    paths: Schema = {f"/api/forms/{{language}}/{name}": {"post": _posting(form)} for name, form in FORMS.items()}
    paths |= {f"/api/{path}/{{language}}": {"post": _posting(STATUS)} for path in ("status", "withdrawals")}
    paths["/api/receipts/{language}/{reference}"] = {"get": {"parameters": [LANGUAGE, REFERENCE], **_answers()}}
    return {"openapi": "3.1.0", "info": {"title": "The public door", "version": "1"}, "paths": paths}


def _posting(form: Form) -> Schema:
    body = {
        "type": "object",
        "properties": {name: _answer(field) for name, field in form.fields.items()},
        "required": [field.name for field in form.fields.values() if field.required],
    }
    return {
        "parameters": [LANGUAGE],
        "requestBody": {"required": True, "content": {FORM: {"schema": body}}},
        **_answers(),
    }


def _answer(field: Field) -> Schema:
    one: Schema = {"enum": list(field.values)} if field.values else {"type": "string"}
    return {"type": "array", "items": one, "minItems": 1} if field.kind in ("checkboxes", "selects") else one


def _answers() -> Schema:
    return {"responses": {"default": {"description": "a page"}}}
