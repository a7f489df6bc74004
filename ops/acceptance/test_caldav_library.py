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
    calendar.save_event(dtstart=instant(4), dtend=instant(4, 11), summary="Single", uid="single")
    calendar.save_event(
        dtstart=instant(1), dtend=instant(1, 11), summary="Daily", uid="daily",
        rrule={"FREQ": "DAILY", "COUNT": 10},
    )
    calendar.save_todo(summary="Task", uid="task")
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
    calendar.save_event(dtstart=instant(4), dtend=instant(4, 11), summary="First", uid="first")
    objects = calendar.objects(load_objects=True)
    assert len(list(objects)) == 1
    calendar.save_event(dtstart=instant(5), dtend=instant(5, 11), summary="Second", uid="second")
    calendar.event_by_uid("first").delete()
    updated, deleted = objects.sync()
    assert len(list(updated)) == 1
    assert len(list(deleted)) == 1


def summaries(events) -> set:
    return {event.instance.vevent.summary.value for event in events}
