"""python-caldav finds its way from the bare address, creates, queries and deletes."""
from datetime import datetime, timezone

import caldav
import pytest


@pytest.fixture
def principal(server):
    client = caldav.DAVClient(server.url + "/", username="user07@example.org", password="user07")
    return client.principal()


def instant(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 5, day, hour, tzinfo=timezone.utc)


def test_creates_queries_and_deletes(principal):
    calendar = principal.make_calendar(name="Library", cal_id="library")
    assert "Library" in [found.name for found in principal.calendars()]
    calendar.save_event(text("single", "Single", 4))
    calendar.save_event(text("daily", "Daily", 1, "RRULE:FREQ=DAILY;COUNT=10"))
    calendar.save_todo(summary="Task")
    assert summaries(calendar.date_search(instant(4), instant(5), expand=False)) == {"Single", "Daily"}
    assert summaries(calendar.date_search(instant(9), instant(10), expand=False)) == {"Daily"}
    assert summaries(calendar.date_search(instant(20), instant(21), expand=False)) == set()
    assert len(calendar.date_search(instant(1), instant(30), expand=True)) >= 2
    assert [task.instance.vtodo.summary.value for task in calendar.todos()] == ["Task"]
    event = calendar.event_by_uid("single")
    event.instance.vevent.summary.value = "Changed"
    event.save()
    assert calendar.event_by_uid("single").instance.vevent.summary.value == "Changed"
    event.delete()
    with pytest.raises(caldav.lib.error.NotFoundError):
        calendar.event_by_uid("single")
    calendar.delete()
    assert "Library" not in [found.name for found in principal.calendars()]


def test_follows_changes_by_token(principal):
    calendar = principal.make_calendar(name="Followed", cal_id="followed")
    calendar.save_event(text("first", "First", 4))
    objects = calendar.objects(load_objects=True)
    assert len(list(objects)) == 1
    calendar.save_event(text("second", "Second", 5))
    calendar.event_by_uid("first").delete()
    updated, deleted = objects.sync()
    assert len(list(updated)) == 1
    assert len(list(deleted)) == 1


def text(uid: str, title: str, day: int, *more: str) -> str:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260101T000000Z", f"DTSTART:202605{day:02}T100000Z", "DURATION:PT1H",
        f"SUMMARY:{title}", *more, "END:VEVENT", "END:VCALENDAR", "",
    ]
    return "\r\n".join(lines)


def summaries(events) -> set:
    return {event.instance.vevent.summary.value for event in events}
