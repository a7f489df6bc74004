"""Events, tasks and calendars in people's words, over REST beside CalDAV."""
import pytest
import requests

from chalet import Server
from rest import sign_in

EVENT = {
    "title": "Standup", "start": "2099-03-23T09:00", "duration": "PT30M", "zone": "Europe/Zurich",
    "recurrence": {"frequency": "daily", "count": 10},
}


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("events") / "data", "--demo", "4") as server:
        yield server.url, [sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2, 3, 4)]


def own(person):
    return person.get("/api/calendars")[0]["id"].split(":")[1]


def test_a_series_is_made_cut_and_read_over_caldav(people):
    url, (anna, *_) = people
    calendar = own(anna)
    made = anna.session.post(f"{url}/api/calendars/{calendar}/events", json=EVENT, timeout=60)
    assert made.status_code == 201, made.text
    path = f"/api/calendars/{calendar}/events/{made.json()['name']}"
    cut = anna.session.patch(
        url + path, params={"scope": "this-and-following", "instance": "20990325T080000Z"},
        json={"title": "Later", "start": "2099-03-25T10:00"}, timeout=60,
    )
    assert cut.status_code == 200, cut.text
    listed = anna.get(f"/api/events?from=2099-03-01&to=2099-05-01&zone=Europe/Zurich")["items"]
    assert [(one["title"], one["start"]) for one in listed[:3]] == [
        ("Standup", "2099-03-23T09:00+01:00"), ("Standup", "2099-03-24T09:00+01:00"),
        ("Later", "2099-03-25T10:00+01:00"),
    ]
    assert len(listed) == 10
    text = requests.get(
        f"{url}/dav/calendars/user01/default/{cut.json()['following']['name']}", auth=("user01", "user01"), timeout=60
    ).text
    assert "COUNT=8" in text and "BEGIN:VTIMEZONE" in text
    stale = anna.session.patch(url + path, json={"title": "x"}, headers={"If-Match": '"stale"'}, timeout=60)
    assert stale.status_code == 412


def test_holidays_are_taken_and_read_only(people):
    url, (_, _, _, dora) = people
    made = dora.session.post(f"{url}/api/holiday-calendars", json={"region": "ch/zh"}, timeout=60)
    assert made.status_code == 201, made.text
    settings = {one["calendar"]: one for one in dora.get("/api/calendar-settings")}
    assert settings[made.json()["id"]]["kind"] == "holidays"
    refused = dora.session.post(
        f"{url}/api/calendars/{made.json()['id'].split(':')[1]}/events", json=EVENT, timeout=60
    )
    assert refused.status_code == 403


def test_settings_give_new_events_their_reminders(people):
    url, (_, ben, *_) = people
    calendar = own(ben)
    ben.done(
        "PATCH", f"/api/calendar-settings/{calendar}",
        {"reminders": [{"type": "popup", "offset": "-PT10M"}], "visible": False, "zone": "Asia/Tokyo"},
    )
    ben.done("PUT", "/api/default-calendar", {"calendar": calendar})
    made = ben.session.post(
        f"{url}/api/calendars/{calendar}/events", json={"title": "x", "start": "2099-01-01T09:00"}, timeout=60
    ).json()
    event = ben.get(f"/api/calendars/{calendar}/events/{made['name']}")
    assert event["details"]["reminders"][0]["offset"] == "-PT10M"
    assert event["details"]["zone"] == "Asia/Tokyo"
    assert ben.get("/api/events?from=2099-01-01&to=2099-01-03")["items"] == []
