"""What the operator lets everybody keep, and what is refused beyond it."""
import pytest

from chalet import Server
from dav import Dav, precondition
from rest import sign_in
from test_scheduling import await_

WHO = "user01"
QUOTA = 100 * 1024
FULL = "{DAV:}quota-not-exceeded"
ALMOST = "x" * (QUOTA - 1024)
SETTINGS = [f"--chalet.quotas.{what}=100KB" for what in ("drive", "calendars", "address-books")]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("small") / "data", "--demo", "1", *SETTINGS) as running:
        yield running


@pytest.fixture(scope="module")
def person(small):
    return Dav(small.url, WHO, WHO)


def card(uid: str, more: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:Zoe\r\nN:Zoe;;;;\r\n{more}\r\nEND:VCARD\r\n".encode()


def event(uid: str, more: str) -> bytes:
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\n"
        f"DTSTART:20990504T100000Z\r\nDURATION:PT1H\r\n{more}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def full(put, path: str, text: bytes) -> bool:
    """What is known of what is kept may be a moment old."""
    answer = put(path, text)
    if answer.status_code in (201, 204):
        return False
    assert answer.status_code == 507 and precondition(answer) == FULL, answer.text
    assert answer.headers["Chalet-Error"] == "quota-exceeded"
    return True


def test_cards_have_a_quota(person):
    book = person.default_book()
    assert person.put_card(book + "1.vcf", card("1", "NOTE:" + ALMOST)).status_code == 201
    sizes = iter(range(4096, 40960, 64))
    more = lambda: card("2", "NOTE:" + "y" * next(sizes))
    await_(lambda: full(person.put_card, book + "2.vcf", more()), "full")
    assert person.put_card(book + "1.vcf", card("1", "NOTE:short")).status_code == 204
    await_(lambda: person.put_card(book + "3.vcf", card("3", "NOTE:again")).status_code == 201, "room again")


def test_events_have_a_quota(person):
    calendar = person.default_calendar()
    assert person.put_event(calendar + "1.ics", event("1", "DESCRIPTION:" + ALMOST)).status_code == 201
    sizes = iter(range(4096, 40960, 64))
    more = lambda: event("2", "DESCRIPTION:" + "y" * next(sizes))
    await_(lambda: full(person.put_event, calendar + "2.ics", more()), "full")
    assert person.put_event(calendar + "1.ics", event("1", "DESCRIPTION:short")).status_code == 204


def test_drives_have_a_quota(person, small):
    drive = f"/dav/files/{WHO}/"
    told = sign_in(small.url, WHO, WHO).get(f"/api/accounts/{WHO}/drive")
    assert told["quota"] == QUOTA
    assert person.ask("PUT", drive + "a.txt", b"x" * QUOTA).status_code == 201
    refused = person.ask("PUT", drive + "b.txt", b"x")
    assert refused.status_code == 507 and precondition(refused) == FULL
    assert person.ask("DELETE", drive + "a.txt").status_code == 204
    assert person.ask("PUT", drive + "b.txt", b"x").status_code == 201


def test_pictures_are_not_larger_than_announced(server, dav):
    owner = dav("user03")
    large = "PHOTO;ENCODING=b;TYPE=JPEG:" + "QUJD" * 700_000
    answer = owner.put_card(owner.default_book() + "photo.vcf", card("photo", large))
    assert answer.status_code == 413
    assert precondition(answer) == "{urn:ietf:params:xml:ns:carddav}max-resource-size"
    assert answer.headers["Chalet-Error"] == "card-image-too-large"
