"""When those who are invited can meet: people who work together, who share, and who do neither."""
import pytest

from chalet import Server
from rest import Rest, sign_in

QUESTION = {"start": "2099-05-04T11:45", "duration": "PT1H", "zone": "Europe/Zurich", "limit": 2}


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    """Two colleagues, an external, and an outsider."""
    with Server(tmp_path_factory.mktemp("slots") / "data", "--demo", "4") as server:
        boss = sign_in(server.url, "user01", "user01")
        users = f"/api/organizations/{boss.get('/api/organizations')[0]['id'].split(':')[1]}/users"
        emails = {user["account"]: user["email"] for user in boss.get(users)["items"]}
        boss.done("PUT", f"{users}/user03/role", {"role": "external"})
        boss.done(
            "DELETE", f"{users}/user04", {"confirmation": emails["account:user04"], "understood": True},
        )
        yield server.url, {n: sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2, 3, 4)}, emails


def ask(person, *attendees, **more):
    answer = person.ask("POST", "/api/free-slots", QUESTION | {"attendees": attendees} | more)
    assert answer.status_code == 200, answer.text
    return answer.json()


def lunch(person):
    calendar = person.get("/api/calendars")[0]["id"].split(":")[1]
    body = {"title": "Lunch", "start": "2099-05-04T12:00", "duration": "PT30M", "zone": "Europe/Zurich"}
    person.done("POST", f"/api/calendars/{calendar}/events", body, status=201)
    return calendar


def starts(found):
    return [slot["start"] for slot in found["slots"]]


def test_a_colleague_is_met_after_lunch_and_strangers_are_unknown(people):
    url, persons, emails = people
    for person in persons.values():
        lunch(person)
    found = ask(persons[1], emails["account:user02"], "account:user04", "nobody@example.com")
    assert starts(found) == ["2099-05-04T12:30+02:00", "2099-05-04T13:30+02:00"]
    assert [one["state"] for one in found["attendees"]] == ["considered", "unknown", "unknown"]
    assert "Lunch" not in str(found)


def test_an_external_and_an_outsider_learn_nothing_of_those_inside(people):
    url, persons, emails = people
    for n in (3, 4):
        found = ask(persons[n], emails["account:user02"], "account:user01")
        assert starts(found)[0] == "2099-05-04T11:45+02:00"
        assert {one["state"] for one in found["attendees"]} == {"unknown"}


def test_who_shares_free_and_busy_times_is_considered_until_they_do_no_more(people):
    url, persons, emails = people
    calendar = persons[2].get("/api/calendars")[0]["id"].split(":")[1]
    share = f"/api/calendars/{calendar}/shares/account:user03"
    persons[2].done("PUT", share, {"level": "free-busy"})
    found = ask(persons[3], emails["account:user02"])
    assert [one["state"] for one in found["attendees"]] == ["considered"]
    assert starts(found)[0] == "2099-05-04T12:30+02:00"
    persons[2].done("DELETE", share)
    assert [one["state"] for one in ask(persons[3], emails["account:user02"])["attendees"]] == ["unknown"]


def test_what_makes_no_sense_is_refused_and_nobody_is_told(people):
    url, persons, _ = people
    whole = QUESTION | {"attendees": ["account:user02"]}
    for wrong in ({"attendees": []}, {"duration": "PT0S"}, {"start": "soon"}, {"zone": "Mars"}, {"limit": 99}):
        persons[1].refused("POST", "/api/free-slots", whole | wrong, 400, "invalid-value")
    persons[1].refused("POST", "/api/free-slots", whole | {"atendees": []}, 400, "unknown-field")
    Rest(url).refused("POST", "/api/free-slots", whole, 401, "not-signed-in")
