# mypy: ignore-errors
"""Makes the page once, with the questions of our family form that a sample answers."""

from wagtail.models import Page, Site

from infrastructure.bench.peers.wagtailed.models import FormField, FormPage

KINDS = {
    "kommune_code": "singleline",
    "contact_name": "singleline",
    "phone": "singleline",
    "email": "email",
    "contact_how": "radio",
    "leave_message": "radio",
    "children_birth_years": "singleline",
    "wishes": "checkboxes",
    "source": "singleline",
    "message": "multiline",
    "art9_consent": "radio",
    "privacy_ack": "radio",
}
CHOICES = {"contact_how": "call,sms,email", "wishes": "relief,network"}


def prepare() -> str:
    """The path of the page; made when it is not there yet."""
    if not FormPage.objects.exists():
        root = Page.get_first_root_node()
        page = root.add_child(instance=FormPage(title="Family", slug="family"))
        for order, (name, kind) in enumerate(KINDS.items()):
            choices = CHOICES.get(name, "yes,no" if kind == "radio" else "")
            FormField.objects.create(
                page=page, sort_order=order, label=name, clean_name=name, field_type=kind, choices=choices
            )
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    return "/"
