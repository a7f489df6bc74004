"""An organization, and the people of its stories."""
import time

from chalet import Server
from dav import Dav
from letters import Mailbox
from rest import Rest, sign_in

PASSWORD = "correct horse battery"
PATIENCE = 30


class Person(Rest):
    """Somebody who is signed in."""

    def __init__(self, server: Server, email: str, password: str):
        super().__init__(server.url, sign_in_token(server.url, email, password))
        self.email = email
        self.password = password
        self.id = self.get("/api/me")["account"].split(":")[1]
        self.mail = Mailbox(server, email)
        self.taken = set()

    def dav(self) -> Dav:
        return Dav(self.url, self.id, self.password)

    def accepts(self):
        """The newest invitation, with the account that there is; waits for its letter."""
        until(lambda: self.mail.link("invitation")["invitation"] not in self.taken)
        link = self.mail.link("invitation")
        self.taken.add(link["invitation"])
        path = f"/api/invitations/{link['invitation']}/acceptance"
        self.done("POST", path, {"secret": link["secret"]}, status=201)

    def opens(self, name: str) -> str:
        """Another organization; its path."""
        made = self.done("POST", "/api/organizations", {"name": name}, status=201)
        return made.headers["Location"]


def sign_in_token(url: str, email: str, password: str) -> str:
    return sign_in(url, email, password).session.headers["Authorization"].split()[1]


class House:
    """The organization that user01 represents; others come in as stories need them."""

    def __init__(self, server: Server):
        self.server = server
        self.boss = Person(server, "user01", "user01")
        self.path = "/api/organizations/" + self.boss.get("/api/organizations")[0]["id"].split(":")[1]

    def joins(self, name: str, role: str = "collaborator", **offered) -> Person:
        email = f"{name}@people.example"
        body = {"email": email, "role": role, **offered}
        self.boss.done("POST", f"{self.path}/invitations", body, status=201)
        return self.comes(email)

    def comes(self, email: str) -> Person:
        """Opens an account by the newest invitation."""
        link = Mailbox(self.server, email).link("invitation")
        body = {
            "email": email, "password": PASSWORD, "name": email.split("@")[0].capitalize(),
            "invitation": link["invitation"], "invitationSecret": link["secret"],
        }
        Rest(self.server.url).done("POST", "/api/accounts", body, status=201)
        person = Person(self.server, email, PASSWORD)
        person.taken.add(link["invitation"])
        return person

    def user(self, person: Person) -> str:
        return f"{self.path}/users/{person.id}"


def product(owner: Rest, organization: str, kind: str, name: str) -> str:
    """A new one; its path."""
    body = {"kind": kind, "name": name}
    added = owner.done("POST", f"{organization}/products", body, status=201).json()
    return f"{organization}/products/{added['id'].split(':')[1]}"


def until(true):
    """Waits for what follows in the background."""
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.05)
