"""Calendars as files: imported, exported, and published by a secret address."""
import io
import time
import zipfile

import pytest
import requests

from chalet import Server
from rest import Rest, sign_in

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//EN\r\n"
END = "END:VCALENDAR\r\n"
ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Hut\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0230\r\n"
    "TZOFFSETTO:+0230\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)


def event(uid, *lines, start="20990105T100000Z"):
    content = "".join(f"{line}\r\n" for line in lines)
    start = f"DTSTART:{start}" if start[0].isdigit() else f"DTSTART{start}"
    return f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\n{start}\r\n{content}END:VEVENT\r\n"


def file(*content):
    return HEAD + "".join(content) + END


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("exchange") / "data", "--demo", "5") as server:
        people = [sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2, 3, 4, 5)]
        organization = people[0].get("/api/organizations")[0]["id"].split(":")[1]
        people[0].done("PUT", f"/api/organizations/{organization}/users/user05/role", {"role": "external"})
        yield people


@pytest.fixture
def anna(people):
    return people[2]


@pytest.fixture
def calendar(anna):
    made = anna.done("POST", "/api/calendars", {"displayName": "Club: \"A\"", "colour": "#336699"}, status=201)
    return made.headers["Location"]


def send(person, path, text):
    body = text.encode() if isinstance(text, str) else text
    return person.session.post(person.url + path, data=body, headers={"Content-Type": "text/calendar"}, timeout=60)


def imported(person, path, text):
    begun = send(person, path, text)
    assert begun.status_code == 202, begun.text
    deadline = time.monotonic() + 120
    while (now := person.get(begun.headers["Location"]))["state"] == "running":
        assert time.monotonic() < deadline, now
        time.sleep(0.05)
    return now


def counts(done):
    return tuple(done[name] for name in ("total", "stored", "replaced", "unchanged", "kept", "refused"))


def test_a_file_is_taken_object_by_object_and_not_twice(anna, calendar):
    text = file(
        "X-WR-CALNAME:Elsewhere\r\n", ZONE,
        event("weekly", "RRULE:FREQ=WEEKLY;COUNT=5", start=";TZID=Hut:20990105T100000"),
        event("bad", "RRULE:FREQ=NEVER"),
        event("weekly", "RECURRENCE-ID;TZID=Hut:20990112T100000", "SUMMARY:Moved", start=";TZID=Hut:20990112T120000"),
    )
    first = imported(anna, f"{calendar}/imports", text)
    assert (first["state"], counts(first)) == ("finished", (2, 1, 0, 0, 0, 1))
    refused = anna.get(f"/api/calendar-imports/{first['id']}/refusals")["items"]
    assert [(one["uid"], one["code"]) for one in refused] == [("bad", "invalid-calendar-data")]
    assert text.splitlines()[refused[0]["line"]] == "UID:bad"
    again = imported(anna, f"{calendar}/imports?existing=replace", text.replace("DTSTAMP:2026", "DTSTAMP:2027"))
    assert counts(again) == (2, 0, 0, 1, 0, 1)
    changed = text.replace("Moved", "Later")
    assert counts(imported(anna, f"{calendar}/imports", changed)) == (2, 0, 0, 0, 1, 1)
    assert counts(imported(anna, f"{calendar}/imports?existing=replace", changed)) == (2, 0, 1, 0, 0, 1)


def test_what_is_exported_is_imported_as_a_new_calendar_of_its_name(anna, calendar):
    alarm = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", "DESCRIPTION:x", "END:VALARM")
    text = file(
        ZONE, event("a", "SUMMARY:Ä", *alarm, start=";TZID=Hut:20990105T100000"),
        event("b", "SUMMARY:B", start=";TZID=Hut:20990205T100000"), event("c", start=";TZID=Europe/Zurich:20990305T100000"),
    )
    assert counts(imported(anna, f"{calendar}/imports", text))[1] == 3
    got = anna.ask("GET", f"{calendar}/export")
    assert got.headers["Content-Type"].startswith("text/calendar")
    assert "attachment" in got.headers["Content-Disposition"]
    for once in ("BEGIN:VCALENDAR", "TZID:Hut", "TZID:Europe/Zurich", 'X-WR-CALNAME:Club: "A"', "COLOR:steelblue"):
        assert got.text.count(once + "\r\n") == 1, once
    made = imported(anna, "/api/calendar-imports", got.content)
    copy = "/api/calendars/" + made["calendar"].split(":")[1]
    assert counts(made) == (3, 3, 0, 0, 0, 0)
    assert anna.get(copy)["displayName"] == 'Club: "A"'
    assert counts(imported(anna, f"{calendar}/imports", got.content)) == (3, 0, 0, 3, 0, 0)
    assert anna.ask("GET", f"{calendar}/export?from=2099-02-01&to=2099-02-28").text.count("BEGIN:VEVENT") == 1
    some = anna.ask("GET", f"{calendar}/export?uid=a&uid=c").text
    assert "UID:a\r\n" in some and "UID:b\r\n" not in some
    both = f"calendar={calendar.rsplit('/', 1)[1]}&calendar={copy.rsplit('/', 1)[1]}"
    archive = zipfile.ZipFile(io.BytesIO(anna.ask("GET", f"/api/calendar-export?{both}").content))
    assert sorted(archive.namelist()) == ["Club A 2.ics", "Club A.ics"]
    assert anna.ask("GET", f"/api/calendar-export?form=one&{both}").text.count("BEGIN:VEVENT") == 6
    anna.refused("GET", f"{calendar}/export?from=never", None, 400, "invalid-value")
    anna.refused("GET", "/api/calendar-export?form=rar", None, 400, "invalid-value")


def test_the_past_is_exported_as_well(anna, calendar):
    assert counts(imported(anna, f"{calendar}/imports", file(event("a", "SUMMARY:Then"))))[1] == 1
    name = anna.get(f"{calendar}/objects")["items"][0]["name"]
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1))
    time.sleep(1.5)
    anna.done("DELETE", f"{calendar}/objects/{name}")
    assert "SUMMARY:Then" not in anna.ask("GET", f"{calendar}/export").text
    assert "SUMMARY:Then" in anna.ask("GET", f"{calendar}/as-of/export?at={moment}").text


def test_what_is_shared_is_exported_without_the_alarms_of_others_and_filled_by_editors_only(people, anna, calendar):
    ben, external = people[3], people[4]
    alarm = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", "DESCRIPTION:x", "END:VALARM")
    imported(anna, f"{calendar}/imports", file(event("a", *alarm)))
    for person in (ben, external):
        person.refused("GET", f"{calendar}/export", None, 404, "unknown-collection")
        assert send(person, f"{calendar}/imports", file(event("b"))).status_code == 403
    assert send(Rest(anna.url), f"{calendar}/imports", file(event("b"))).status_code == 401
    anna.done("PUT", f"{calendar}/shares/account:user04", {"level": "view"})
    ben.done("PUT", f"/api/shared-calendars/{calendar.rsplit('/', 1)[1]}/acceptance")
    seen = ben.ask("GET", f"{calendar}/export").text
    assert "UID:a\r\n" in seen and "VALARM" not in seen
    assert "VALARM" in anna.ask("GET", f"{calendar}/export").text
    refusal = send(ben, f"{calendar}/imports", file(event("b")))
    assert refusal.status_code == 403 and "forbidden" in refusal.text


def test_files_that_are_no_calendars_and_addresses_inside_are_refused(anna, calendar):
    assert "invalid-calendar-data" in send(anna, f"{calendar}/imports", "hello").text
    assert send(anna, f"{calendar}/imports?existing=both", file(event("a"))).status_code == 400
    anna.refused("POST", "/api/calendar-imports/fetched", {"url": "https://127.0.0.1/x.ics"}, 403, "private-address")
    anna.refused("POST", "/api/calendar-imports/fetched", {"url": "ftp://a.example/x.ics"}, 400, "invalid-value")
    anna.refused("POST", "/api/calendar-imports/fetched", {"url": "https://nowhere.invalid/x.ics"}, 422, "calendar-not-fetched")


def published(person, calendar, **wanted):
    answer = person.ask("PUT", f"{calendar}/public-link", {"detail": "full"} | wanted)
    assert answer.status_code == 200, answer.text
    return answer.json()


def read(person, path, **options):
    return requests.get(person.url + path, timeout=60, **options)


def test_a_published_calendar_is_read_by_whoever_has_its_link_until_it_is_another(anna, calendar):
    imported(anna, f"{calendar}/imports", file(
        event("open", "SUMMARY:Open", "ORGANIZER:mailto:a@example.org", "ATTENDEE:mailto:b@example.org"),
        event("private", "SUMMARY:Own", "CLASS:PRIVATE"), event("confidential", "SUMMARY:Own", "CLASS:CONFIDENTIAL"),
        "BEGIN:VTODO\r\nUID:task\r\nSUMMARY:Task\r\nEND:VTODO\r\n",
    ))
    anna.refused("GET", f"{calendar}/public-link", None, 404, "unknown-public-link")
    link = published(anna, calendar)
    assert anna.get(f"{calendar}/public-link") == link
    got = read(anna, link["file"])
    assert got.status_code == 200 and got.headers["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Open" in got.text and got.text.count("BEGIN:VEVENT") == 2 and got.text.count("SUMMARY:Busy") == 1
    for word in ("Own", "example.org", "Task", "private"):
        assert word not in got.text
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in got.text
    assert got.headers["X-Robots-Tag"] == "noindex, nofollow" and "no-cache" in got.headers["Cache-Control"]
    seen = {"If-None-Match": got.headers["ETag"]}
    assert read(anna, link["file"], headers=seen).status_code == 304
    imported(anna, f"{calendar}/imports", file(event("later", "SUMMARY:Later")))
    assert "SUMMARY:Later" in read(anna, link["file"], headers=seen).text
    busy = published(anna, calendar, detail="busy")
    assert busy["file"] == link["file"]
    text = read(anna, link["file"], headers=seen).text
    assert text.count("SUMMARY:Busy") == 4 and "Open" not in text and "UID:open" not in text
    renewed = published(anna, calendar, renew=True)
    assert read(anna, link["file"]).status_code == 404 and read(anna, link["page"]).status_code == 404
    assert read(anna, renewed["file"]).status_code == 200
    assert read(anna, renewed["file"].replace("/calendar.ics", "x/calendar.ics")).status_code == 404
    anna.done("DELETE", f"{calendar}/public-link")
    assert read(anna, renewed["file"]).status_code == 404
    again = published(anna, calendar)
    anna.done("DELETE", calendar)
    assert read(anna, again["file"]).status_code == 404


def test_only_those_who_may_share_a_calendar_publish_it(people, anna, calendar):
    ben, external = people[3], people[4]
    published(anna, calendar)
    for person in (ben, external):
        person.refused("PUT", f"{calendar}/public-link", {"detail": "full"}, 403, "forbidden")
        person.refused("DELETE", f"{calendar}/public-link", None, 403, "forbidden")
        person.refused("GET", f"{calendar}/public-link", None, 404, "unknown-collection")
    Rest(anna.url).refused("PUT", f"{calendar}/public-link", {"detail": "full"}, 401, "not-signed-in")
    for level, may in (("edit", False), ("edit-and-share", True)):
        anna.done("PUT", f"{calendar}/shares/account:user04", {"level": level})
        ben.done("PUT", f"/api/shared-calendars/{calendar.rsplit('/', 1)[1]}/acceptance")
        assert (ben.ask("GET", f"{calendar}/public-link").status_code == 200) is may
        assert (ben.ask("PUT", f"{calendar}/public-link", {"detail": "busy"}).status_code == 200) is may
    anna.refused("PUT", f"{calendar}/public-link", {"detail": "all"}, 400, "invalid-value")
    anna.refused("PUT", f"{calendar}/public-link", {"detail": "full", "frames": ["a; b"]}, 400, "invalid-value")


def test_the_page_speaks_four_languages_and_is_framed_where_its_owner_says(anna, calendar):
    today = time.strftime("%Y%m15T100000Z")
    imported(anna, f"{calendar}/imports", file(
        event("a", "SUMMARY:<b>Fest</b>", "LOCATION:Hut", "DESCRIPTION:All come", start=today),
        event("b", "SUMMARY:Own", "CLASS:CONFIDENTIAL", start=today),
    ))
    link = published(anna, calendar, frames=["https://www.example.org"])
    words = {"en": "Busy", "de": "Belegt", "fr": "Occupé", "it": "Occupato"}
    for language, word in words.items():
        page = read(anna, link["page"], headers={"Accept-Language": language})
        assert page.status_code == 200 and f'lang="{language}"' in page.text and word in page.text
        assert "&lt;b&gt;Fest" in page.text and "<b>Fest" not in page.text and "Own" not in page.text
    assert "frame-ancestors https://www.example.org" in page.headers["Content-Security-Policy"]
    assert "script" not in page.headers["Content-Security-Policy"] and "<script" not in page.text
    assert "X-Frame-Options" not in page.headers and page.headers["X-Robots-Tag"] == "noindex, nofollow"
    sheet = read(anna, link["page"] + "?view=month")
    assert "<table" in sheet.text and "Fest" in sheet.text
    assert "Fest" not in read(anna, link["page"] + "?month=2030-02").text
    published(anna, calendar)
    assert "frame-ancestors 'none'" in read(anna, link["page"]).headers["Content-Security-Policy"]
    gone = read(anna, link["page"] + "x")
    assert gone.status_code == 404 and "text/html" in gone.headers["Content-Type"]
