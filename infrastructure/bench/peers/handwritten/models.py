# mypy: ignore-errors
"""The tables."""

from django.db import models


class Record(models.Model):
    """One form; `key` is the same for the same content."""

    key = models.BinaryField(unique=True)
    answers = models.JSONField()
    received_at = models.DateTimeField(auto_now_add=True)


class Outbox(models.Model):
    """What is still to be sent."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE)
    due_at = models.DateTimeField(auto_now_add=True, db_index=True)
    tries = models.IntegerField(default=0)


class Audit(models.Model):
    """What happened."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE)
    what = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)
