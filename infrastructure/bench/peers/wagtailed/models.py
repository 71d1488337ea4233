# mypy: ignore-errors
"""The page type, as Wagtail's own documentation has it."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.contrib.forms.models import AbstractForm, AbstractFormField


class FormField(AbstractFormField):
    """One question of a page."""

    page = ParentalKey("FormPage", on_delete=models.CASCADE, related_name="form_fields")


class FormPage(AbstractForm):
    """A page with a form."""

    template = "form.html"
    landing_page_template = "landing.html"
