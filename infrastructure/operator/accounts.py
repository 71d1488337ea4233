"""Accounts at the login service: made, and closed. On one machine also enrolled with an app's code by ourselves."""

import base64
import hmac
import secrets
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha1
from typing import Any

from infrastructure.local.cloud import Cloud
from infrastructure.local.stacks import Deployment

STEP = 30  # seconds that a code lasts, RFC 6238


class Accounts:
    """The login service's list of people; `email` is what they log in with."""

    def __init__(self, cloud: Cloud) -> None:
        self._service = cloud.client("cognito-idp")
        self.pool = Deployment(cloud).outputs("hsf-base")["LoginPoolId"]

    def make(self, email: str, invited: bool = True) -> str:
        """Makes an account, or finds it; returns its opaque id. Who is invited gets a first password by mail."""
        delivery = {"DesiredDeliveryMediums": ["EMAIL"]} if invited else {"MessageAction": "SUPPRESS"}
        with suppress(self._service.exceptions.UsernameExistsException):
            self._service.admin_create_user(
                UserPoolId=self.pool,
                Username=email,
                UserAttributes=[{"Name": "email", "Value": email}, {"Name": "email_verified", "Value": "true"}],
                TemporaryPassword=secrets.token_urlsafe(18),  # the emulator's own are shorter than the pool allows
                **delivery,
            )
        known = self._service.admin_get_user(UserPoolId=self.pool, Username=email)["UserAttributes"]
        return str(next(one["Value"] for one in known if one["Name"] == "sub"))

    def close(self, email: str) -> None:
        """Nobody logs in with it any more."""
        self._service.admin_disable_user(UserPoolId=self.pool, Username=email)
        self._service.admin_user_global_sign_out(UserPoolId=self.pool, Username=email)

    def open(self, email: str) -> None:
        """Somebody may log in with it again."""
        self._service.admin_enable_user(UserPoolId=self.pool, Username=email)

    def set_password(self, email: str, password: str) -> None:
        """A password that needs no change at first login."""
        self._service.admin_set_user_password(UserPoolId=self.pool, Username=email, Password=password, Permanent=True)

    def enrol(self, email: str, password: str) -> str:
        """Gives an account the second factor as its owner would with an app; returns the app's secret.

        On the emulator only: there a password alone still gives the token that this needs.
        """
        with self.password_client() as client:
            given = self.sign_in(client, email, password)
            access = given["AuthenticationResult"]["AccessToken"]
            secret = str(self._service.associate_software_token(AccessToken=access)["SecretCode"])
            self._service.verify_software_token(AccessToken=access, UserCode=code(secret, time.time()))
        return secret

    def sign_in(self, client: str, email: str, password: str) -> Any:  # noqa: ANN401 - a boto3 answer
        """What the service answers to a password: tokens, or a challenge."""
        parameters = {"USERNAME": email, "PASSWORD": password}
        return self._service.initiate_auth(ClientId=client, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=parameters)

    @contextmanager
    def password_client(self) -> Iterator[str]:
        """The id of a client that may sign people in with a password; gone afterwards."""
        flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
        made = self._service.create_user_pool_client(
            UserPoolId=self.pool, ClientName="for a moment", ExplicitAuthFlows=flows
        )
        client = made["UserPoolClient"]["ClientId"]
        try:
            yield client
        finally:
            self._service.delete_user_pool_client(UserPoolId=self.pool, ClientId=client)


def code(secret: str, now: float) -> str:
    """The six digits that an app shows at `now`, in seconds since 1970: RFC 6238."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", int(now // STEP)), sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
