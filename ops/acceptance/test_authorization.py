"""The table of authorization.tsv, over the wire: every operation of the API, asked by everybody.

The table was written from the rules of roles, not from the server's policy. What is asked for does not exist or makes no
sense, so that nothing happens where somebody may: then the answer is any but a refusal of the table.
"""
import csv
import json
import pathlib

import pytest
import requests

from chalet import Server
from rest import Rest, sign_in

TABLE = pathlib.Path(__file__).with_name("authorization.tsv")
EVERYBODY = ("representative", "administrator", "collaborator", "external", "outsider", "nobody")
MAY = "may"
OPEN = "open"
DENIALS = {
    "not-signed-in", "forbidden", "unknown-organization", "managing-users-needs-administrator",
    "only-legal-representative-appoints", "unknown-collection", "needs-accounting",
}
ENDLESS = {"streamReminders"}
LAST = {"leaveOrganization": 1, "revokeOtherSessions": 2, "signOut": 3}
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


def table() -> dict[str, dict[str, str]]:
    with open(TABLE, encoding="utf-8", newline="") as lines:
        return {row.pop("operation"): row for row in csv.DictReader(lines, delimiter="\t")}


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """One organization with somebody in each role, and somebody who is not in it."""
    with Server(tmp_path_factory.mktemp("authorization") / "data", "--demo", "6") as server:
        boss = sign_in(server.url, "user01", "user01")
        organization = boss.get("/api/organizations")[0]["id"].split(":")[1]
        users = f"/api/organizations/{organization}/users"
        boss.done("PUT", f"{users}/user04/role", {"role": "external"})
        boss.done(
            "DELETE", f"{users}/user05",
            {"confirmation": email(boss, users, "user05"), "understood": True},
        )
        callers = {
            name: sign_in(server.url, login, login)
            for name, login in zip(EVERYBODY, ("user01", "user02", "user03", "user04", "user05"))
        }
        callers["nobody"] = Rest(server.url)
        owner = callers["collaborator"]
        calendar = owner.get("/api/calendars")[0]["id"].split(":")[1]
        book = owner.get("/api/address-books")[0]["id"].split(":")[1]
        yield House(server.url, organization, calendar, book, callers)


def email(boss, users, login):
    return next(
        user["email"] for user in boss.get(users)["items"] if user["account"] == f"account:{login}"
    )


class House:
    def __init__(self, url, organization, calendar, book, callers):
        self.callers = callers
        self.description = requests.get(url + "/v3/api-docs", timeout=60).json()
        self.names = {
            "organization": organization, "account": "user03", "calendar": calendar, "addressBook": book,
            "collection": f"calendar:{calendar}", "holder": "account:AA00000", "grantee": "team:AA00000", "kind": "kdrive", "version": "1", "group": "card-YQ", "change": f"calendar:{calendar}~7",
        }

    def operations(self):
        """Those that end what the others need come last."""
        return sorted(self._described(), key=lambda operation: LAST.get(operation[0], 0))

    def _described(self):
        for path, methods in self.description["paths"].items():
            for method, operation in methods.items():
                yield operation["operationId"], method.upper(), path, operation

    def ask(self, caller, method, path, operation, instead=None):
        names = dict(self.names)
        if "/organizations/" in path:
            names["account"] = "AA00000"
        address = path
        for name in operation_parameters(operation, "path"):
            address = address.replace("{" + name + "}", names.get(name, "nothing"))
        asked = {
            one["name"]: names.get(one["name"], "1") for one in operation.get("parameters", [])
            if one["in"] == "query" and (one["name"] == "collection" or one.get("required") and one["name"] == "from")
        }
        session = self.callers[caller]
        body, kind = body_of(operation, self.description, WORDS | {"collection": names["collection"]})
        headers = {"Content-Type": kind} if kind else {}
        answer = session.session.request(
            method, session.url + address, params=asked, data=instead or body, headers=headers, timeout=60,
            stream=name_of(operation) in ENDLESS,
        )
        if answer.ok and name_of(operation) in ENDLESS:
            answer.close()
        return answer


def name_of(operation):
    return operation["operationId"]


def operation_parameters(operation, where):
    return [one["name"] for one in operation.get("parameters", []) if one["in"] == where]


def body_of(operation, description, words):
    content = operation.get("requestBody", {}).get("content", {})
    if not content:
        return None, None
    kind = next(iter(content))
    if not kind.startswith("application/json") and kind != "*/*":
        return (PICTURE if kind.startswith("image/") else b"nothing"), kind
    return json.dumps(example(content[kind]["schema"], description, words)).encode(), "application/json"


def example(schema, description, words):
    """A body of the right shape that means nothing."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return example(description["components"]["schemas"][name], description, words)
    kind = schema.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object" or "properties" in schema:
        return {
            name: example(part, description, words) if unfit(part, words.get(name)) else words[name]
            for name, part in schema.get("properties", {}).items() if words.get(name) is not LEFT_OUT
        }
    if kind == "array":
        return []
    if schema.get("format") == "date-time":
        return "2099-01-01T00:00:00Z"
    return {"boolean": True, "integer": 1, "number": 1}.get(kind, "nothing")


def unfit(part, word):
    """The same word may name one thing in one body, and several in another."""
    return word is None or (part.get("type") == "array") != isinstance(word, list)


LEFT_OUT = object()
WORDS = {
    "at": "2099-01-01T00:00:00Z", "position": LEFT_OUT, "mode": "exactly", "atLeast": 20, "conflicts": "skip",
    "role": "collaborator", "email": "stranger@example.com", "collections": "keep", "understood": True, "kind": "kdrive", "formerRole": "collaborator", "remove": False,
    "former": "AA00000", "successor": "AA00001", "account": "AA00000", "accounts": ["AA00000"],
    "colour": "#336699", "language": "en", "zone": "UTC", "level": "view", "segment": "x/y", "rights": [], "detail": "full", "parent": "node:x", "style": "card", "region": "ch", "until": "2099-01-01T00:00:00Z",
}


def test_no_operation_is_missing_from_the_table(house):
    assert sorted(name for name, *_ in house.operations()) == sorted(table())


def test_no_operation_passes_over_a_field_that_it_does_not_know(house):
    passed = []
    for name, method, path, operation in house.operations():
        body, kind = body_of(operation, house.description, WORDS)
        if kind == "application/json":
            misspelt = json.dumps(json.loads(body) | {"misspelt": 1})
            answer = house.ask("representative", method, path, operation, misspelt)
            problem = answer.json() if answer.content else {}
            if not problem.get("type", "").endswith(":unknown-field") or "misspelt" not in problem["detail"]:
                passed.append(f"{name}: {answer.status_code} {answer.text}")
    assert not passed, "\n".join(passed)


@pytest.mark.parametrize("caller", EVERYBODY)
def test_everybody_may_what_the_table_says(house, caller):
    expected = table()
    wrong = []
    for name, method, path, operation in house.operations():
        said = expected.get(name, {}).get(caller)
        answer = house.ask(caller, method, path, operation)
        told = (
            answer.json()["type"].rsplit(":", 1)[1]
            if answer.headers.get("Content-Type", "").startswith("application/problem+json")
            else str(answer.status_code)
        )
        assert answer.status_code < 500, f"{caller} {name}: {answer.status_code} {answer.text}"
        if (told in DENIALS) if said in (MAY, OPEN) else (told != said):
            wrong.append(f"{name}: {told}, not {said}")
    assert not wrong, "\n".join(wrong)
