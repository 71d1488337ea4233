# mypy: ignore-errors
"""The form and the one view."""

import hashlib
import json

from django import forms
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path

from infrastructure.bench.peers.handwritten.models import Audit, Outbox, Record

HOW = [("call", "Call"), ("sms", "SMS"), ("email", "E-mail")]
YES_NO = [("yes", "Yes"), ("no", "No")]


class FamilyForm(forms.Form):
    """The questions of our family form that a sample answers."""

    kommune_code = forms.RegexField(r"\d{4}")
    contact_name = forms.CharField(max_length=80)
    phone = forms.RegexField(r"[\d +]{8,20}", required=False)
    email = forms.EmailField(required=False)
    contact_how = forms.ChoiceField(choices=HOW)
    leave_message = forms.ChoiceField(choices=YES_NO)
    children_birth_years = forms.CharField(max_length=80)
    wishes = forms.MultipleChoiceField(choices=[("relief", "Relief"), ("network", "Network")])
    source = forms.CharField(max_length=40)
    message = forms.CharField(max_length=1000, required=False)
    art9_consent = forms.ChoiceField(choices=YES_NO)
    privacy_ack = forms.ChoiceField(choices=YES_NO)


def receive(request: HttpRequest) -> HttpResponse:
    """Takes one form in; the same content again gets the same receipt."""
    form = FamilyForm(request.POST)
    if not form.is_valid():
        return render(request, "form.html", {"form": form}, status=422)
    key = hashlib.sha256(json.dumps(form.cleaned_data, sort_keys=True).encode()).digest()
    return _see_other(_store(key, form.cleaned_data))


def _store(key: bytes, answers: dict[str, object]) -> int:
    try:
        with transaction.atomic():
            record = Record.objects.create(key=key, answers=answers)
            Outbox.objects.create(record=record)
            Audit.objects.create(record=record, what="received")
    except IntegrityError:
        return Record.objects.only("id").get(key=key).pk
    return record.pk


def _see_other(number: int) -> HttpResponse:
    response = HttpResponseRedirect(f"/receipts/{number}")
    response.status_code = 303
    return response


urlpatterns = [path("form/", receive)]
