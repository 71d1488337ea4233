"""Asks the login service (Cognito) who somebody is. No token of it ever reaches a browser or is kept.

Loaded only while somebody logs in.
"""

import base64
import hmac
import json
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import boto3
import jwt
from botocore.config import Config

from familiekontakten.access.login import PATIENCE, Attempt
from familiekontakten.door import settings

SECOND_FACTOR = "SOFTWARE_TOKEN_MFA"
SECONDS = 4.0


class NotVouchedFor(Exception):
    """The login service's answer does not hold. Says nothing about anybody."""


class Identity(NamedTuple):
    """`id` is the login service's, opaque. `second_factor`: whether a code from an app is asked for at each login."""

    id: str
    second_factor: bool


def identify(code: str, attempt: Attempt, callback: str, now: datetime) -> Identity:
    """Whom the login service vouches for. Raises NotVouchedFor, and what the network raises."""
    service = boto3.client(
        "cognito-idp",
        region_name=settings.region(),
        endpoint_url=settings.endpoint(),
        config=Config(connect_timeout=2, read_timeout=SECONDS, retries={"total_max_attempts": 2}),
    )
    claims = _verified(_exchanged(code, attempt, callback, _client_secret(service)), attempt, now)
    # Asked each time and not believed from a setting: a login that skipped the second factor must not get through.
    user = service.admin_get_user(UserPoolId=settings.login_pool(), Username=claims["cognito:username"])
    if not user["Enabled"]:
        raise NotVouchedFor("disabled")
    return Identity(claims["sub"], SECOND_FACTOR in user.get("UserMFASettingList", []))


def _client_secret(service: Any) -> str:  # noqa: ANN401 - boto3 makes its classes at run time
    """Read from the service itself: a copy in an environment variable or a template could be read by more people."""
    known = service.describe_user_pool_client(UserPoolId=settings.login_pool(), ClientId=settings.login_client())
    return str(known["UserPoolClient"]["ClientSecret"])


def _exchanged(code: str, attempt: Attempt, callback: str, secret: str) -> str:
    """The ID token for a code."""
    ours = base64.b64encode(f"{settings.login_client()}:{secret}".encode()).decode()
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": callback,
        "code_verifier": attempt.verifier,
    }
    headers = {"Authorization": f"Basic {ours}", "Content-Type": "application/x-www-form-urlencoded"}
    address = f"{settings.endpoint() or settings.login_url()}/oauth2/token"
    asked = Request(address, urlencode(form).encode(), headers)  # noqa: S310 - from our own settings
    with urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310 - as above
        return str(json.load(answer)["id_token"])


def _verified(token: str, attempt: Attempt, now: datetime) -> dict[str, Any]:
    """What a token says, after checking who signed it, for whom, when, and that it answers this attempt."""
    issuer = f"https://cognito-idp.{settings.region()}.amazonaws.com/{settings.login_pool()}"
    base = f"{settings.endpoint()}/{settings.login_pool()}" if settings.endpoint() else issuer
    try:
        # The pool has two keys, one for each kind of token: the right one is chosen by its id.
        key = jwt.PyJWKClient(f"{base}/.well-known/jwks.json", timeout=SECONDS).get_signing_key_from_jwt(token)
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=["RS256"],
            audience=settings.login_client(),
            issuer=issuer,
            options={"require": ["exp", "iat", "aud", "iss", "sub", "nonce", "token_use", "auth_time"]},
        )
    except jwt.PyJWTError as refused:
        raise NotVouchedFor(type(refused).__name__) from None
    kind = claims["token_use"]
    if kind != "id" or not hmac.compare_digest(str(claims["nonce"]), attempt.nonce):
        raise NotVouchedFor("another token")
    if now.timestamp() - float(claims["auth_time"]) > PATIENCE.total_seconds():
        raise NotVouchedFor("an old login")
    return claims
