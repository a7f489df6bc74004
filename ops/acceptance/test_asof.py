"""An organization as it was, its timelines, and who could read a calendar then; over the wire, also for those who may not."""
import pytest

from chalet import Server
from rest import Rest, sign_in


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("asof") / "data", "--demo", "5") as server:
        people = [sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2, 3, 4, 5)]
        boss = people[0]
        organization = boss.get("/api/organizations")[0]["id"].split(":")[1]
        house = f"/api/organizations/{organization}"
        boss.done("PUT", f"{house}/users/user05/role", {"role": "external"})
        yield house, people, Rest(server.url)


def head(boss, house):
    return boss.get(f"{house}/timeline?limit=1")["items"][0]["position"]


def refused(person, path):
    answer = person.session.get(person.url + path, timeout=60)
    return answer.status_code


def test_users_are_listed_as_they_were(people):
    house, (boss, *_), _ = people
    before = head(boss, house)
    boss.done("PUT", f"{house}/users/user04/role", {"role": "administrator"})
    after = head(boss, house)
    assert after > before

    def role(position):
        users, cursor = {}, ""
        while True:
            page = boss.get(f"{house}/as-of/users?position={position}&limit=2{cursor}")
            users |= {user["account"]: user for user in page["items"]}
            if not page["next"]:
                return users["account:user04"]["role"], len(users)
            cursor = f"&cursor={page['next']}"

    assert role(before) == ("collaborator", 5)
    assert role(after) == ("administrator", 5)
    whole = boss.get(f"{house}/as-of?position={after}")
    assert whole["counts"]["users"] == len(whole["users"]) == 5
    newest = boss.get(f"{house}/users/user04/timeline")["items"][0]
    assert newest["changes"] == [
        {"field": "users/account:user04/role", "before": "collaborator", "after": "administrator"}
    ]
    boss.done("PUT", f"{house}/users/user04/role", {"role": "collaborator"})


def test_history_is_for_managers_alone(people):
    house, (boss, _, member, _, external), nobody = people
    position = head(boss, house)
    for path in ("as-of", "as-of/users", "as-of/grants", "as-of/invitations"):
        for person, status in ((member, 403), (external, 403), (nobody, 401)):
            assert refused(person, f"{house}/{path}?position={position}") == status
    assert refused(boss, f"/api/organizations/elsewhere/as-of?position={position}") == 404
    assert refused(boss, f"{house}/as-of?position=999999999") == 404


def test_nobody_has_a_timeline_who_never_was_there(people):
    house, (boss, *_), _ = people
    for path, token in (
        ("users/nobody", "not-a-member"),
        ("teams/none", "unknown-team"),
        ("products/none", "unknown-product"),
        ("rooms/none", "unknown-room"),
    ):
        boss.refused("GET", f"{house}/{path}/timeline", None, 404, token)


def test_access_to_a_calendar_is_told_to_its_owner_alone(people):
    house, (boss, other, owner, colleague, external), nobody = people
    calendar = owner.get("/api/calendars")[0]["id"].split(":")[1]
    path = f"/api/calendars/{calendar}/as-of/access?position={head(boss, house)}"
    rows = owner.get(path)["items"]
    assert [row["through"] for row in rows] == ["owner"]
    assert rows[0]["account"] == "account:user03"
    for person, status in ((boss, 404), (other, 404), (colleague, 404), (external, 404), (nobody, 401)):
        assert refused(person, path) == status
    assert refused(owner, f"/api/calendars/{calendar}/as-of/access") == 400


def test_the_timeline_of_a_calendar_is_for_its_readers_since_it_reached_them(people):
    _, (_, other, owner, colleague, _), nobody = people
    calendar = owner.get("/api/calendars")[0]["id"].split(":")[1]
    path = f"/api/calendars/{calendar}/timeline"
    owner.done("PATCH", f"/api/calendars/{calendar}", {"displayName": "Before"})
    assert refused(colleague, path) == 404
    share = f"/api/calendars/{calendar}/shares/account:user04"
    owner.done("PUT", share, {"level": "view"})
    owner.done("PATCH", f"/api/calendars/{calendar}", {"displayName": "Since"})
    shown = colleague.get(path)["items"]
    assert [change for entry in shown for change in entry["changes"]] == [
        {"field": "displayName", "before": "Before", "after": "Since"}
    ]
    kinds = [entry["event"] for entry in owner.get(path)["items"]]
    assert kinds[:3] == ["calendar.properties-changed", "calendar.shared", "calendar.properties-changed"]
    for person, status in ((other, 404), (nobody, 401)):
        assert refused(person, path) == status
    looks = owner.get("/api/me/reads")["items"]
    assert ("account:user04", "getCalendarTimeline") in [(one["reader"], one["query"]) for one in looks]
    owner.done("DELETE", share)
    assert refused(colleague, path) == 404


def test_access_to_a_subscribed_calendar_is_told_to_its_subscriber(people):
    house, (boss, _, owner, colleague, _), _ = people
    body = {"url": "https://holidays.example/swiss.ics", "displayName": "Holidays"}
    made = owner.done("POST", "/api/subscriptions", body, status=201).json()
    calendar = made["id"].split(":")[1]
    boss.done("PATCH", house, {"name": "Later"})
    position = head(boss, house)
    path = f"/api/calendars/{calendar}/as-of/access?position={position}"
    rows = owner.get(path)["items"]
    assert [(row["account"], row["through"]) for row in rows] == [("account:user03", "owner")]
    timeline = owner.get(f"/api/calendars/{calendar}/timeline")["items"]
    assert [entry["event"] for entry in timeline] == ["calendar.subscribed"]
    assert "holidays.example" not in str(timeline)
    for hidden in (path, f"/api/calendars/{calendar}/timeline"):
        assert refused(colleague, hidden) == 404
