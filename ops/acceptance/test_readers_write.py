"""Whoever may only look at a calendar changes nothing in it, over REST or CalDAV."""
import pytest
import requests

from chalet import Server
from rest import sign_in

EVENT = {"title": "Standup", "start": "2099-03-23T09:00", "duration": "PT30M", "zone": "Europe/Zurich"}
TEXT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20990101T000000Z\r\n"
    "DTSTART:20990102T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """Anna's calendar with an event and a task, and Ben, with whom it is shared."""
    with Server(tmp_path_factory.mktemp("readers") / "data", "--demo", "2") as server:
        anna, ben = (sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2))
        calendar = anna.get("/api/calendars")[0]["id"].split(":")[1]
        base = f"/api/calendars/{calendar}"
        event = anna.done("POST", f"{base}/events", EVENT, status=201).json()["name"]
        task = anna.done("POST", f"{base}/tasks", {"title": "Pack"}, status=201).json()["name"]
        yield server.url, anna, ben, base, event, task


@pytest.mark.parametrize("level", ["free-busy", "view"])
def test_every_write_of_a_reader_is_refused_and_nothing_changes(shared, level):
    url, anna, ben, base, event, task = shared
    anna.done("PUT", f"{base}/shares/account:user02", {"level": level})
    own = ben.get("/api/calendars")[0]["id"].split(":")[1]
    before = anna.get(f"{base}/objects")
    writes = [
        ("POST", f"{base}/events", EVENT),
        ("PATCH", f"{base}/events/{event}", {"title": "Mine"}),
        ("DELETE", f"{base}/events/{event}", None),
        ("PUT", f"{base}/events/{event}/answer", {"answer": "accepted"}),
        ("POST", f"{base}/objects/{event}/move", {"calendar": own}),
        ("POST", f"{base}/tasks", {"title": "Mine"}),
        ("PATCH", f"{base}/tasks/{task}", {"title": "Mine"}),
        ("PUT", f"{base}/tasks/{task}/completion", {}),
        ("DELETE", f"{base}/tasks/{task}", None),
    ]
    for method, path, body in writes:
        answer = ben.ask(method, path, body)
        assert answer.status_code == 403, f"{method} {path}: {answer.status_code} {answer.text}"
    assert anna.get(f"{base}/objects") == before
    assert ben.ask("GET", f"{base}/events/{event}").status_code == (200 if level == "view" else 404)
    place = f"{url}/dav/calendars/user02/shared-{base.rsplit('/', 1)[1]}/"
    for name in ("x.ics", event):
        put = requests.put(
            place + name, TEXT, auth=("user02", "user02"), headers={"Content-Type": "text/calendar"}, timeout=60
        )
        assert put.status_code == 403, put.text
        gone = requests.delete(place + event, auth=("user02", "user02"), timeout=60)
        assert gone.status_code == 403, gone.text
