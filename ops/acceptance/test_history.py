"""Real clients read calendars and address books as they were, and the trash, also after a restart."""
import subprocess
import time
from datetime import datetime, timezone

import caldav
import pytest

from chalet import Server
from dav import Dav
from rest import sign_in

SECONDS = 120


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A server that may be restarted."""
    with Server(tmp_path_factory.mktemp("history") / "data", "--demo", "3") as running:
        yield running


def event(uid: str, title: str) -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260504T100000Z\r\nDURATION:PT1H\r\n"
        f"SUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def moment() -> str:
    """Now, with what follows surely later."""
    time.sleep(0.01)
    said = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    time.sleep(0.01)
    return said


def titles(calendar) -> set:
    return {found.instance.vevent.summary.value for found in calendar.events()}


def copied(tmp_path, server, name: str, path: str) -> dict:
    """What vdirsyncer gets from a read-only collection, by UID."""
    (tmp_path / name).mkdir()
    config = tmp_path / f"{name}.conf"
    config.write_text(
        f"""[general]
status_path = "{tmp_path}/{name}-status"
[pair {name}]
a = "files_{name}"
b = "past_{name}"
collections = null
[storage files_{name}]
type = "filesystem"
path = "{tmp_path}/{name}"
fileext = ".ics"
[storage past_{name}]
type = "caldav"
url = "{server.url}{path}"
username = "user01"
password = "user01"
read_only = true
"""
    )
    for step in ("discover", "sync"):
        done = subprocess.run(
            ["vdirsyncer", "-c", str(config), step],
            input="y\n", capture_output=True, text=True, timeout=SECONDS,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    texts = [file.read_text() for file in (tmp_path / name).glob("*.ics")]
    return {line[4:]: text for text in texts for line in text.splitlines() if line[:4] == "UID:"}


def test_a_calendar_as_it_was_and_its_trash_over_a_restart(own, tmp_path):
    dav = Dav(own.url, "user01", "user01")
    path = dav.make_calendar("plans", "VEVENT")
    dav.put_event(path + "a.ics", event("a", "First"))
    dav.put_event(path + "b.ics", event("b", "Second"))
    then = moment()
    dav.put_event(path + "a.ics", event("a", "Changed"))
    dav.put_event(path + "c.ics", event("c", "Third"))
    assert dav.ask("DELETE", path + "b.ics").status_code == 204
    past = path[:-1] + "@" + then + "/"
    trash = path[:-1] + "@trash/"
    for _ in range(2):
        client = caldav.DAVClient(own.url + "/", username="user01", password="user01")
        calendar = caldav.Calendar(client=client, url=own.url + past)
        assert titles(calendar) == {"First", "Second"}
        assert calendar.event_by_uid("a").instance.vevent.summary.value == "First"
        found = calendar.date_search(datetime(2026, 5, 4), datetime(2026, 5, 5), expand=False)
        assert len(found) == 2
        assert titles(caldav.Calendar(client=client, url=own.url + trash)) == {"Second"}
        with pytest.raises(caldav.lib.error.AuthorizationError):
            calendar.save_event(event("d", "New").decode())
        own.stop()
        own.start()
    held = copied(tmp_path, own, "then", past)
    assert set(held) == {"a", "b"} and "First" in held["a"]
    assert set(copied(tmp_path, own, "trash", trash)) == {"b"}


def test_what_was_deleted_is_restored_from_the_trash(own):
    dav = Dav(own.url, "user02", "user02")
    path = dav.make_calendar("kept", "VEVENT")
    dav.put_event(path + "a.ics", event("a", "Kept"))
    dav.ask("DELETE", path + "a.ics")
    person = sign_in(own.url, "user02", "user02")
    calendar = next(
        one["id"].split(":")[1] for one in person.get("/api/calendars") if one["segment"] == "kept"
    )
    restore = f"/api/calendars/{calendar}/objects/a.ics/restore"
    person.done("POST", restore, status=201)
    assert dav.ask("GET", path + "a.ics").content == event("a", "Kept")
    assert dav.hrefs(path[:-1] + "@trash/") == []
    person.refused("POST", restore, None, 409, "name-taken")
    other = sign_in(own.url, "user03", "user03")
    other.refused("POST", restore, None, 403, "forbidden")


def test_a_deleted_calendar_is_found_by_its_name(own):
    dav = Dav(own.url, "user03", "user03")
    path = dav.make_calendar("gone", "VEVENT")
    dav.put_event(path + "a.ics", event("a", "Old"))
    then = moment()
    assert dav.ask("DELETE", path).status_code == 204
    path = dav.make_calendar("gone", "VEVENT")
    past = path[:-1] + "@" + then + "/"
    assert dav.ask("GET", past + "a.ics").content == event("a", "Old")
    assert dav.hrefs(past) == [past + "a.ics"]
    assert dav.ask("GET", past.replace("user03", "user02") + "a.ics").status_code == 403
