"""The four public forms, by the name they have in URLs."""

from familiekontakten.forms.family import FAMILY
from familiekontakten.forms.field import Form
from familiekontakten.forms.municipality import MUNICIPALITY
from familiekontakten.forms.professional import PROFESSIONAL
from familiekontakten.forms.volunteer import VOLUNTEER

FORMS: dict[str, Form] = {form.name: form for form in (FAMILY, PROFESSIONAL, VOLUNTEER, MUNICIPALITY)}
