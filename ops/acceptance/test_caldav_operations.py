"""Every operation that python-caldav has, beyond those of the first steps."""
from datetime import date, datetime, timedelta, timezone

import caldav
import pytest
from caldav.elements import dav as elements
from caldav.lib import error

from test_caldav_library import instant, summaries, text


@pytest.fixture
def client(server):
    return caldav.DAVClient(server.url + "/", username="user08@example.org", password="user08")


@pytest.fixture
def calendar(client, request):
    made = client.principal().make_calendar(name=request.node.name, cal_id=request.node.name)
    yield made
    made.delete()


def test_learns_what_the_server_can(client):
    assert client.check_dav_support()
    assert client.check_cdav_support()
    assert client.check_scheduling_support()
    assert "PROPFIND" in client.options(client.principal().url).headers["Allow"]


def test_knows_its_principal_and_home(client):
    principal = client.principal()
    assert principal.get_display_name() == "User 08"
    assert "mailto:user08@example.org" in principal.calendar_user_address_set()
    assert principal.get_vcal_address().params["CN"] == "User 08"
    home = principal.calendar_home_set
    assert {found.url for found in home.calendars()} == {found.url for found in principal.calendars()}
    assert principal.calendar(cal_id="default").get_display_name() == "Calendar"
    assert principal.calendar(name="Calendar").url == principal.calendar(cal_id="default").url


def test_reads_and_sets_properties(calendar):
    assert set(calendar.get_supported_components()) >= {"VEVENT", "VTODO"}
    calendar.set_properties([elements.DisplayName("Renamed")])
    assert calendar.get_display_name() == "Renamed"
    assert calendar.get_property(elements.DisplayName()) == "Renamed"
    assert calendar.get_properties([elements.DisplayName()])[elements.DisplayName.tag] == "Renamed"
    saved = calendar.save_event(text("child", "Child", 4))
    assert [str(url) for url, *_ in calendar.children()] == [str(saved.url)]


def test_finds_events_by_what_is_asked(calendar):
    calendar.save_event(text("single", "Single", 4))
    calendar.save_event(text("daily", "Daily", 1, "RRULE:FREQ=DAILY;COUNT=10", "CATEGORIES:PERSONAL"))
    assert summaries(calendar.events()) == {"Single", "Daily"}
    ranged = calendar.search(start=instant(4), end=instant(5), event=True)
    assert summaries(ranged) == {"Single", "Daily"}
    instances = calendar.search(start=instant(1, 0), end=instant(11, 0), event=True, expand=True)
    assert sum(one.instance.vevent.summary.value == "Daily" for one in instances) == 10
    assert summaries(calendar.search(event=True, summary="ingl")) == {"Single"}
    assert summaries(calendar.search(event=True, category="PERSONAL")) == {"Daily"}
    assert [one.instance.vevent.uid.value for one in calendar.search(event=True, uid="single")] == ["single"]
    ordered = calendar.search(event=True, sort_keys=("summary",))
    assert [one.instance.vevent.summary.value for one in ordered] == ["Daily", "Single"]
    assert summaries(calendar.calendar_multiget([one.url for one in ordered])) == {"Single", "Daily"}
    assert calendar.event_by_url(ordered[0].url).instance.vevent.uid.value == "daily"
    assert calendar.object_by_uid("daily").instance.vevent.uid.value == "daily"


def test_saves_only_where_it_is_allowed_to(calendar):
    calendar.save_event(text("kept", "Kept", 4))
    with pytest.raises(error.ConsistencyError):
        calendar.save_event(text("kept", "Again", 4), no_overwrite=True)
    with pytest.raises(error.ConsistencyError):
        calendar.save_event(text("new", "New", 4), no_create=True)
    calendar.save_event(text("kept", "Changed", 4), no_create=True)
    assert summaries(calendar.events()) == {"Changed"}


def test_copies_loads_and_expands(calendar):
    series = calendar.save_event(text("series", "Series", 1, "RRULE:FREQ=DAILY;COUNT=3"))
    copied = series.copy()
    copied.save()
    assert len(calendar.events()) == 2
    series.load()
    series.expand_rrule(instant(1, 0), instant(9, 0))
    assert len(series.split_expanded()) == 3


def test_relates_objects(calendar):
    parent = calendar.save_event(text("parent", "Parent", 1))
    child = calendar.save_event(text("relative", "Relative", 2))
    child.set_relation(parent, reltype="PARENT", set_reverse=True)
    child.save()
    parent.save()
    child.load()
    parent.load()
    assert child.icalendar_component["RELATED-TO"] == "parent"
    assert parent.icalendar_component["RELATED-TO"] == "relative"


def test_completes_and_postpones_tasks(calendar):
    task = calendar.save_todo(summary="Task", dtstart=date(2026, 5, 1), due=date(2026, 5, 3), priority=3)
    other = calendar.save_todo(summary="Other", due=date(2026, 5, 2))
    assert [one.instance.vtodo.summary.value for one in calendar.todos()] == ["Other", "Task"]
    assert calendar.todos(sort_keys=("priority",))
    task.complete()
    assert [one.instance.vtodo.summary.value for one in calendar.todos()] == ["Other"]
    assert len(calendar.todos(include_completed=True)) == 2
    task.uncomplete()
    assert len(calendar.todos()) == 2
    other.set_duration(timedelta(days=1), movable_attr="DTSTART")
    assert other.get_duration() == timedelta(days=1)
    other.set_due(datetime(2026, 5, 9, tzinfo=timezone.utc), move_dtstart=True)
    other.save()
    assert calendar.todo_by_uid(other.id).get_due() == datetime(2026, 5, 9, tzinfo=timezone.utc)


def test_completes_one_of_a_series_of_tasks(calendar):
    task = calendar.save_todo(
        summary="Weekly", dtstart=date(2026, 5, 1), due=date(2026, 5, 2), rrule={"FREQ": "WEEKLY"})
    task.complete(handle_rrule=True, rrule_mode="safe")
    assert len(calendar.todos()) == 1
    assert len(calendar.todos(include_completed=True)) == 2


def test_keeps_journals(client):
    journals = client.principal().make_calendar(
        name="journals", cal_id="journals", supported_calendar_component_set=["VJOURNAL"])
    entry = journals.save_journal(summary="Entry", dtstart=date(2026, 5, 1))
    assert [one.instance.vjournal.summary.value for one in journals.journals()] == ["Entry"]
    assert journals.journal_by_uid(str(entry.icalendar_component["UID"])).url == entry.url
    assert journals.get_supported_components() == ["VJOURNAL"]
    journals.delete()


def test_follows_objects_by_token(calendar):
    objects = calendar.objects_by_sync_token(load_objects=True)
    calendar.save_event(text("first", "First", 4))
    updated, deleted = objects.sync()
    assert (len(list(updated)), len(list(deleted))) == (1, 0)
    assert len(objects.objects_by_url()) == 1
    later = calendar.objects_by_sync_token(objects.sync_token)
    assert len(list(later)) == 0
