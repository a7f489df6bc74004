"""Thunderbird finds, reads and writes calendars and contacts; its windows are kept as pictures."""
import os
import pathlib
from datetime import datetime, timezone

from marionette import thunderbird

HERE = pathlib.Path(__file__).parent
CALENDAR = "calendar.registry.11111111-1111-4111-8111-111111111111"
BOOK = "ldap_2.servers.Chalet"


def preferences(client) -> dict:
    return {
        f"{CALENDAR}.type": "caldav", f"{CALENDAR}.name": "Chalet", f"{CALENDAR}.username": client.user,
        f"{CALENDAR}.uri": client.url + client.default_calendar(),
        f"{CALENDAR}.calendar-main-in-composite": True, f"{CALENDAR}.cache.enabled": True,
        f"{BOOK}.description": "Chalet", f"{BOOK}.dirType": 102, f"{BOOK}.filename": "abook-chalet.sqlite",
        f"{BOOK}.uid": "22222222-2222-4222-8222-222222222222",
        f"{BOOK}.carddav.url": client.url + client.default_book(), f"{BOOK}.carddav.username": client.user,
        "calendar.timezone.useSystemTimezone": False, "calendar.timezone.local": "Europe/Zurich",
        "mail.provider.suppress_dialog_on_startup": True, "mail.shell.checkDefaultClient": False,
        "mail.rights.version": 1, "mailnews.start_page.enabled": False, "app.update.enabled": False,
        "app.donation.eoy.version.viewed": 99, "datareporting.policy.dataSubmissionEnabled": False,
        "toolkit.telemetry.enabled": False, "extensions.update.enabled": False,
        "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    }


def test_thunderbird_finds_reads_and_writes(tmp_path, dav):
    client = dav("user05")
    day = datetime.now(timezone.utc).strftime("%Y%m%d")
    calendar, book = client.default_calendar(), client.default_book()
    client.put_event(calendar + "seen.ics", event("seen", day, "Seen by Thunderbird"))
    client.put_card(book + "seen.vcf", card("seen", "Seen Card"))
    pictures = pathlib.Path(os.environ.get("CHALET_PICTURES", tmp_path))
    with thunderbird(tmp_path, preferences(client)) as program:
        found = program.run(HERE / "thunderbird_find.js", client.url, client.user)
        assert ["Calendar", calendar, False] in found["calendars"]
        assert ["Contacts", book] in found["books"]
        titles = program.run(HERE / "thunderbird_calendar.js", day, "Seen by Thunderbird")
        assert titles == ["Changed by Thunderbird", "Seen by Thunderbird", "Task of Thunderbird"]
        assert "Seen Card" in program.run(HERE / "thunderbird_contacts.js")
        for window in ("calendar", "contacts"):
            program.run(HERE / "thunderbird_show.js", window)
            program.screenshot(pictures / f"thunderbird-{window}.png")
    events = [client.ask("GET", href).text for href in client.hrefs(calendar)]
    assert any("SUMMARY:Changed by Thunderbird" in text for text in events)
    assert not any("Task of Thunderbird" in text for text in events)
    cards = [client.ask("GET", href).text for href in client.hrefs(book)]
    assert any("bird@example.org" in text for text in cards)


def event(uid: str, day: str, title: str) -> bytes:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260101T000000Z", f"DTSTART:{day}T140000Z", f"DTEND:{day}T153000Z",
        f"SUMMARY:{title}", "END:VEVENT", "END:VCALENDAR", "",
    ]
    return "\r\n".join(lines).encode()


def card(uid: str, name: str) -> bytes:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:{name}", f"N:{name};;;;", "END:VCARD", ""]
    return "\r\n".join(lines).encode()
