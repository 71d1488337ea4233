"""What the templates tell a function through its environment. Read late: a missing setting fails where it is used."""

import os


def table(name: str) -> str:
    """The full name of a table: `directory`, `courses`, `inbox`, `receipts`, `keys` …."""
    return os.environ[f"{name.upper()}_TABLE"]


def cases_table(department: str) -> str:
    """The full name of one department's own table."""
    return os.environ["CASES_TABLE_PREFIX"] + department


def region() -> str:
    """The region that every table and key is in."""
    return os.environ.get("AWS_REGION") or os.environ["AWS_DEFAULT_REGION"]


def endpoint() -> str | None:
    """The emulator's address on one machine; nothing on AWS."""
    return os.environ.get("AWS_ENDPOINT_URL") or None


def pepper() -> bytes:
    """The secret behind references, receipts and rate limits; never stored beside the data it hides."""
    return os.environ["PEPPER"].encode()


def kms_key() -> str:
    """The ARN of the stack's one key."""
    return os.environ["KMS_KEY"]


def anchors() -> str:
    """The name of the bucket in which nothing can be changed."""
    return os.environ["ANCHORS"]


def department_role() -> str:
    """The ARN of the role whose rights are narrowed to one department."""
    return os.environ["DEPARTMENT_DATA_ROLE"]


def site_url() -> str:
    """Where readers find the site, without a trailing slash."""
    return os.environ["SITE_URL"].rstrip("/")


def national_phone() -> str:
    """The telephone number to give when nothing else works."""
    return os.environ["NATIONAL_PHONE"]


def sender_address() -> str:
    """The address that every mail comes from."""
    return os.environ["SENDER_ADDRESS"]


def login_url() -> str:
    """Where a browser finds the login service, without a trailing slash."""
    return os.environ["LOGIN_URL"].rstrip("/")


def login_pool() -> str:
    """The id of the login service's list of people."""
    return os.environ["LOGIN_POOL"]


def login_client() -> str:
    """Our id at the login service."""
    return os.environ["LOGIN_CLIENT"]
