"""Reminders: shown in open pages, sent by mail, once each, seen and put off on every device."""
import datetime
import json
import time

import pytest
import requests

from chalet import Server
from dav import Dav
from letters import Mailbox
from rest import Rest, sign_in

PATIENCE = 60


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("reminders") / "data", "--demo", "4") as server:
        yield server, [sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2, 3, 4)]


def own(person):
    return person.get("/api/calendars")[0]["id"].split(":")[1]


def soon(seconds):
    return datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)


def remind(person, title, kind, seconds, start=None):
    """An event of tomorrow, or that starts then, with a reminder in so many seconds."""
    start = start or soon(86_400)
    body = {
        "title": title, "start": start.strftime("%Y-%m-%dT%H:%M:%S"), "zone": "UTC", "duration": "PT30M",
        "reminders": [{"type": kind, "at": soon(seconds).strftime("%Y-%m-%dT%H:%M:%SZ")}],
    }
    made = person.done("POST", f"/api/calendars/{own(person)}/events", body, status=201)
    return made.json()["name"]


def due(person):
    return {one["title"]: one for one in person.get("/api/reminders/due")["items"]}


def await_due(person, title):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = due(person).get(title)
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"{title} does not ring")


def events(stream):
    """What a page hears, as pairs of id and reminder."""
    last = None
    for line in stream.iter_lines(decode_unicode=True):
        if line.startswith("id: "):
            last = line[4:]
        if line.startswith("data: "):
            yield last, json.loads(line[6:])


def listen(person, last=None):
    headers = {"Last-Event-ID": last} if last else {}
    stream = person.session.get(
        person.url + "/api/reminders/stream", headers=headers, stream=True, timeout=PATIENCE
    )
    assert stream.status_code == 200
    assert stream.headers["Content-Type"].startswith("text/event-stream")
    return stream


def test_an_open_page_hears_what_rings_and_goes_on_where_it_stopped(people):
    _, (anna, *_) = people
    with listen(anna) as stream:
        remind(anna, "heard", "popup", 2)
        heard = events(stream)
        last, reminder = next(one for one in heard if one[1]["title"] == "heard")
        assert reminder["kind"] == "event" and reminder["calendar"] == f"calendar:{own(anna)}"
    remind(anna, "missed", "popup", 1)
    await_due(anna, "missed")
    with listen(anna, last) as stream:
        assert next(events(stream))[1]["title"] == "missed"


def test_what_was_seen_is_seen_on_devices_too(people):
    server, (_, ben, *_) = people
    name = remind(ben, "seen", "popup", 1)
    reminder = await_due(ben, "seen")
    path = f"/api/calendars/{own(ben)}/objects/{name}/reminders/{reminder['alarm']}"
    ben.refused("POST", path[:-3] + "abc/acknowledgement", None, 404, "unknown-reminder")
    answer = ben.done("POST", path + "/acknowledgement")
    assert answer.headers["ETag"]
    assert "seen" not in due(ben)
    device = requests.get(
        f"{server.url}/dav/calendars/user02/default/{name}", auth=("user02", "user02"), timeout=60
    )
    assert "ACKNOWLEDGED:" in device.text


def test_what_is_put_off_rings_again(people):
    _, (_, ben, *_) = people
    name = remind(ben, "later", "popup", 1)
    reminder = await_due(ben, "later")
    path = f"/api/calendars/{own(ben)}/objects/{name}/reminders/{reminder['alarm']}/snooze"
    ben.refused("POST", path, {"until": "2001-01-01T00:00:00Z"}, 400, "invalid-value")
    ben.refused("POST", path, {}, 400, "invalid-value")
    ben.done("POST", path, {"until": soon(4).isoformat().replace("+00:00", "Z")})
    assert "later" not in due(ben)
    again = await_due(ben, "later")
    assert again["alarm"] != reminder["alarm"]


def test_a_device_that_acknowledges_silences_the_page(people):
    server, (_, _, cora, _) = people
    name = remind(cora, "device", "popup", 1)
    await_due(cora, "device")
    url = f"{server.url}/dav/calendars/user03/default/{name}"
    text = requests.get(url, auth=("user03", "user03"), timeout=60).text
    seen = text.replace("END:VALARM", f"ACKNOWLEDGED:{soon(0):%Y%m%dT%H%M%SZ}\r\nEND:VALARM")
    stored = requests.put(
        url, data=seen.encode(), auth=("user03", "user03"), headers={"Content-Type": "text/calendar"}, timeout=60
    )
    assert stored.status_code in (200, 201, 204), stored.text
    assert "device" not in due(cora)


def test_nobody_else_hears_or_answers(people):
    server, (anna, ben, cora, dora) = people
    name = remind(anna, "private", "popup", 1)
    reminder = await_due(anna, "private")
    path = f"/api/calendars/{own(anna)}/objects/{name}/reminders/{reminder['alarm']}"
    for other in (ben, cora, dora):
        assert "private" not in due(other)
        other.refused("POST", path + "/acknowledgement", None, 403, "forbidden")
        other.refused("POST", path + "/snooze", {"until": "2099-01-01T00:00:00Z"}, 403, "forbidden")
    nobody = Rest(server.url)
    for method, route in (
        ("GET", "/api/reminders/due"), ("GET", "/api/reminders/stream"), ("POST", path + "/acknowledgement"),
    ):
        nobody.refused(method, route, None, 401, "not-signed-in")


def test_an_account_listens_eight_times_at_most(people):
    _, (*_, dora) = people
    streams = [listen(dora) for _ in range(8)]
    dora.refused("GET", "/api/reminders/stream", None, 429, "too-many-requests")
    for stream in streams:
        stream.close()


def test_a_mail_tells_what_and_when_in_the_readers_language(people):
    server, (_, _, cora, _) = people
    me = cora.get("/api/me")
    start = datetime.datetime(2099, 3, 23, 9, 0)
    remind(cora, "Standup", "mail", 1, start)
    text = Mailbox(server, me["email"]).text("reminder-event")
    assert "Standup" in text and "2099" in text


def test_a_killed_server_sends_each_reminder_once(tmp_path):
    with Server(tmp_path / "data", "--demo", "2") as server:
        anna = sign_in(server.url, "user01", "user01")
        email = anna.get("/api/me")["email"]
        titles = [f"Reminder {n}" for n in range(30)]
        for n, title in enumerate(titles):
            remind(anna, title, "mail", 6 + n // 10)
        rung = soon(5)
        for pause in (0, 1.5):
            while datetime.datetime.now(datetime.timezone.utc) < rung + datetime.timedelta(seconds=pause):
                time.sleep(0.01)
            server.kill()
            server.start()
        mailbox = Mailbox(server, email)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and len(list(mailbox.letters("reminder-event"))) < len(titles):
            time.sleep(0.2)
        time.sleep(3)  # whatever came twice would have come by now
        sent = sorted(one["subject"].split(": ", 1)[1] for one in mailbox.letters("reminder-event"))
        assert sent == sorted(titles)
