"""Rooms: who sees and books them, which are free, and that nobody ever has one twice."""
import concurrent.futures
import datetime
import threading

import pytest

from chalet import Server
from dav import Dav
from house import until
from rest import Rest, sign_in

EVERYBODY = 14
SOON = datetime.date.today() + datetime.timedelta(days=30)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """Colleagues, an external (user13), somebody of another organization (user14), and two rooms."""
    with Server(tmp_path_factory.mktemp("rooms") / "data", "--demo", str(EVERYBODY)) as server:
        yield House(server)


class House:
    def __init__(self, server):
        self.url = server.url
        self.users = {n: sign_in(server.url, f"user{n:02}", f"user{n:02}") for n in range(1, EVERYBODY + 1)}
        boss = self.users[1]
        self.organization = boss.get("/api/organizations")[0]["id"].split(":")[1]
        users = f"/api/organizations/{self.organization}/users"
        emails = {user["account"]: user["email"] for user in boss.get(users)["items"]}
        self.emails = {n: emails[f"account:user{n:02}"] for n in self.users}
        boss.done("PUT", f"{users}/user13/role", {"role": "external"})
        boss.done("DELETE", f"{users}/user14", {"confirmation": self.emails[14], "understood": True})
        self.rooms = f"/api/organizations/{self.organization}/rooms"
        self.hall = self.added("Hall", capacity=100, equipment=["Projector", "Piano"])
        self.attic = self.added("Attic", capacity=8, location="3rd floor", equipment=["projector"])

    def added(self, name, **said):
        return self.users[1].done("POST", self.rooms, {"name": name} | said, status=201).json()

    def events(self, n):
        return f"/api/calendars/{self.users[n].get('/api/calendars')[0]['id'].split(':')[1]}/events"

    def books(self, n, room, start, **more):
        return self.users[n].ask("POST", self.events(n), event(room, start) | more)

    def taken(self, room, day):
        asked = self.users[1].get(f"{self.rooms}?from={day}T00:00:00Z&to={day}T23:59:59Z")
        return next(one for one in asked if one["id"] == room["id"])["busy"]


def event(room, start):
    return {"title": "Secret", "start": start, "duration": "PT1H", "zone": "UTC", "location": room["id"]}


def day(number):
    return (SOON + datetime.timedelta(days=number)).isoformat()


def meeting(house, n, uid, room, start):
    begin = start.replace("-", "").replace(":", "") + "00Z"
    end = (datetime.datetime.fromisoformat(start) + datetime.timedelta(hours=1)).strftime("%Y%m%dT%H%M%SZ")
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
        f"DTSTAMP:20260101T000000Z\r\nDTSTART:{begin}\r\nDTEND:{end}\r\nSUMMARY:Secret\r\n"
        f"ORGANIZER:mailto:{house.emails[n]}\r\n"
        f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{house.emails[n]}\r\n"
        f"ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{room['address']}\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def test_free_rooms_come_first_then_those_that_fit(house):
    assert house.books(2, house.attic, f"{day(0)}T10:00").status_code == 201
    search = f"{house.rooms}?from={day(0)}T09:00:00Z&to={day(0)}T11:00:00Z"
    found = house.users[3].get(f"{search}&capacity=5&equipment=PROJECTOR")
    assert [(room["name"], room["free"]) for room in found] == [("Hall", True), ("Attic", False)]
    assert found[1]["busy"] == [{"start": f"{day(0)}T10:00:00Z", "end": f"{day(0)}T11:00:00Z"}]
    assert "Secret" not in str(found)
    later = house.users[3].get(search.replace("T09", "T12").replace("T11", "T13") + "&capacity=5")
    assert [room["name"] for room in later] == ["Attic", "Hall"]
    assert [room["name"] for room in house.users[3].get(f"{search}&equipment=piano")] == ["Hall"]
    for wrong in ("from=soon&to=later", f"from={day(0)}T09:00:00Z", "capacity=-1"):
        house.users[3].refused("GET", f"{house.rooms}?{wrong}", None, 400, "invalid-value")


def test_only_managers_add_and_change_rooms_and_outsiders_learn_nothing(house):
    one = f"{house.rooms}/{house.attic['id'].split(':')[1]}"
    for n, status, token in ((2, 403, "forbidden"), (13, 403, "forbidden"), (14, 404, "unknown-organization")):
        who = house.users[n]
        if n == 2:
            house.users[1].done("PUT", house.rooms.replace("rooms", "users/user02/role"), {"role": "collaborator"})
            assert who.get(one)["name"] == "Attic"
        else:
            who.refused("GET", one, None, status, token)
            who.refused("GET", house.rooms, None, status, token)
            assert house.books(n, house.attic, f"{day(1)}T10:00").json()["type"] == "urn:chalet:error:unknown-room"
            assert who.ask("GET", f"/api/calendars/{house.attic['calendar'].split(':')[1]}").status_code in (403, 404)
        who.refused("POST", house.rooms, {"name": "Mine"}, status, token)
        who.refused("PATCH", one, {"name": "Mine"}, status, token)
    nobody = Rest(house.url)
    nobody.refused("GET", house.rooms, None, 401, "not-signed-in")
    nobody.refused("POST", house.rooms, {"name": "Mine"}, 401, "not-signed-in")
    house.users[1].refused("POST", house.rooms, {"name": "attic"}, 409, "room-name-taken")
    assert house.taken(house.attic, day(1)) == []


def test_of_many_who_book_the_same_time_one_has_it(house):
    """On both ways at once: as place of one's own event, and in the calendar of the room."""
    everybody = [n for n in house.users if n not in (13, 14)]
    paths = {n: house.events(n) for n in everybody}
    own = f"/api/calendars/{house.hall['calendar'].split(':')[1]}/events"
    ready = threading.Barrier(len(everybody))

    def book(n):
        path = own if n % 3 == 0 else paths[n]
        body = event(house.hall, f"{day(2)}T10:{n:02}")
        ready.wait(60)
        return house.users[n].ask("POST", path, body)

    with concurrent.futures.ThreadPoolExecutor(len(everybody)) as pool:
        answers = list(pool.map(book, everybody))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * (len(everybody) - 1)
    refused = [answer.json() for answer in answers if answer.status_code == 409]
    assert {problem["type"] for problem in refused} == {"urn:chalet:error:room-taken"}
    assert all(day(2) in problem["detail"] and "Secret" not in problem["detail"] for problem in refused)
    assert len(house.taken(house.hall, day(2))) == 1


def test_a_series_and_single_events_that_race_never_overlap(house):
    singles = [n for n in house.users if n not in (1, 13, 14)][:7]
    series = event(house.hall, f"{day(10)}T10:00") | {"recurrence": {"frequency": "daily", "count": 7}}
    ready = threading.Barrier(len(singles) + 1)
    paths = {n: house.events(n) for n in singles + [1]}

    def book(n, body):
        ready.wait(60)
        return house.users[n].ask("POST", paths[n], body)

    with concurrent.futures.ThreadPoolExecutor(len(singles) + 1) as pool:
        whole = pool.submit(book, 1, series)
        parts = [
            pool.submit(book, n, event(house.hall, f"{day(10 + i)}T10:30")) for i, n in enumerate(singles)
        ]
    won = [part.result().status_code for part in parts].count(201)
    if whole.result().status_code == 201:
        assert won == 0
    else:
        assert whole.result().json()["type"] == "urn:chalet:error:room-taken"
        assert won > 0
    assert all(len(house.taken(house.hall, day(10 + i))) <= 1 for i in range(7))


def test_moving_into_a_taken_time_is_refused_and_changes_nothing(house):
    assert house.books(1, house.attic, f"{day(3)}T10:00").status_code == 201
    name = house.books(3, house.attic, f"{day(3)}T14:00").json()["name"]
    path = f"{house.events(3)}/{name}"
    house.users[3].refused("PATCH", path, {"start": f"{day(3)}T10:30", "zone": "UTC"}, 409, "room-taken")
    assert f"{day(3)}T14:00" in str(house.users[3].get(path))
    assert [busy["start"] for busy in house.taken(house.attic, day(3))] == [f"{day(3)}T10:00:00Z", f"{day(3)}T14:00:00Z"]
    house.users[3].done("DELETE", path)
    until(lambda: len(house.taken(house.attic, day(3))) == 1)


def test_a_room_answers_devices_by_itself(house):
    def answer(client, path):
        lines = client.ask("GET", path).text.replace("\r\n ", "").splitlines()
        return next(line for line in lines if "rooms.invalid" in line)

    first, second = Dav(house.url, "user03", "user03"), Dav(house.url, "user04", "user04")
    paths = [client.default_calendar() + "device.ics" for client in (first, second)]
    assert first.put_event(paths[0], meeting(house, 3, "d3", house.attic, f"{day(4)}T10:00")).status_code == 201
    until(lambda: "PARTSTAT=ACCEPTED" in answer(first, paths[0]))
    assert second.put_event(paths[1], meeting(house, 4, "d4", house.attic, f"{day(4)}T10:30")).status_code == 201
    until(lambda: "PARTSTAT=DECLINED" in answer(second, paths[1]))
    assert len(house.taken(house.attic, day(4))) == 1
    events = house.users[5].get(
        f"/api/calendars/{house.attic['calendar'].split(':')[1]}/events?from={day(4)}&to={day(5)}&zone=UTC"
    )["items"]
    assert [event["title"] for event in events] == ["Secret"]
    assert first.ask("DELETE", paths[0]).status_code == 204
    until(lambda: house.taken(house.attic, day(4)) == [])
    assert second.put_event(paths[1], meeting(house, 4, "d4", house.attic, f"{day(4)}T11:30")).status_code in (200, 204)
    until(lambda: "PARTSTAT=ACCEPTED" in answer(second, paths[1]))


SEARCH = """<d:principal-property-search xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
<d:property-search><d:prop>{prop}</d:prop><d:match>{text}</d:match></d:property-search>
<d:prop><d:displayname/><c:calendar-user-type/><c:calendar-user-address-set/><c:schedule-inbox-URL/></d:prop>
<d:apply-to-principal-collection-set/></d:principal-property-search>"""


def test_devices_find_rooms_as_principals_and_others_do_not(house):
    def search(user, prop, text):
        client = Dav(house.url, f"user{user:02}", f"user{user:02}")
        answer = client.ask(
            "REPORT", "/dav/principals/", SEARCH.format(prop=prop, text=text), Depth="0",
            **{"Content-Type": "application/xml"},
        )
        assert answer.status_code == 207, answer.text
        return answer.text

    found = search(2, "<d:displayname/>", "atti")
    assert "ROOM" in found and house.attic["address"] in found and "schedule-inbox-URL" in found
    assert found.count("<displayname>") + found.count(":displayname>") >= 1
    both = search(2, "<c:calendar-user-type/>", "ROOM")
    assert "Attic" in both and "Hall" in both
    for n in (13, 14):
        assert "Attic" not in search(n, "<d:displayname/>", "atti")


def test_free_slots_reckon_with_rooms(house):
    assert house.books(2, house.attic, f"{day(5)}T12:00").status_code == 201
    question = {"start": f"{day(5)}T11:30", "duration": "PT1H", "zone": "UTC", "limit": 1,
                "attendees": [house.attic["address"]]}
    def offered():
        found = house.users[3].ask("POST", "/api/free-slots", question).json()
        return found["attendees"][0]["state"], found["slots"][0]["start"][:16]

    until(lambda: offered()[0] == "considered" and offered()[1] >= f"{day(5)}T13:00")


def test_managers_say_who_books_and_a_retired_room_takes_nothing_more(house):
    cellar = house.added("Cellar")
    shares = f"/api/calendars/{cellar['calendar'].split(':')[1]}/shares/organization:{house.organization}"
    house.users[5].refused("PUT", shares, {"level": "view"}, 403, "forbidden")
    house.users[1].done("PUT", shares, {"level": "view"})
    assert house.books(5, cellar, f"{day(6)}T10:00").json()["type"] == "urn:chalet:error:forbidden"
    house.users[1].done("DELETE", shares)
    assert house.books(5, cellar, f"{day(6)}T10:00").json()["type"] == "urn:chalet:error:unknown-room"
    one = f"{house.rooms}/{cellar['id'].split(':')[1]}"
    house.users[5].refused("GET", one, None, 404, "unknown-room")
    assert house.users[1].get(one)["level"] == "edit-and-share"
    assert house.books(1, cellar, f"{day(6)}T10:00").status_code == 201
    house.users[1].done("PATCH", one, {"active": False})
    assert house.books(1, cellar, f"{day(6)}T12:00").json()["type"] == "urn:chalet:error:room-retired"
    assert "Cellar" not in str(house.users[1].get(house.rooms))
    assert "Cellar" in str(house.users[1].get(f"{house.rooms}?retired=true"))


def test_what_goes_on_for_ever_is_not_booked(house):
    endless = house.books(2, house.attic, f"{day(20)}T10:00", recurrence={"frequency": "daily"})
    assert (endless.status_code, endless.json()["type"]) == (422, "urn:chalet:error:room-booked-too-far")
