"""vdirsyncer carries every real file in, and a second client carries the same out."""
import collections
import pathlib
import subprocess

import pytest

from dav import Dav, precondition
from samples import cards_of, split, text_of

SECONDS = 300
STANDARD = (b"VEVENT", b"VTODO", b"VJOURNAL", b"VFREEBUSY")


def layers(objects) -> list:
    """(uid, bytes) spread over as many collections as one UID occurs in files."""
    found = []
    seen = collections.Counter()
    for uid, text in objects:
        if seen[uid] == len(found):
            found.append({})
        found[seen[uid]][uid] = text
        seen[uid] += 1
    return found


def fill(directory: pathlib.Path, objects: dict, suffix: str):
    directory.mkdir(parents=True)
    for number, text in enumerate(objects.values()):
        (directory / f"{number}{suffix}").write_bytes(text)


def contents(directory: pathlib.Path) -> collections.Counter:
    """Objects as texts; ends of lines are lost in XML, so they are left out of it."""
    return collections.Counter(
        file.read_bytes().replace(b"\r\n", b"\n").rstrip(b"\n")
        for file in directory.iterdir()
        if not file.name.startswith(".")
    )


def sync(work: pathlib.Path, name: str, kind: str, client: Dav, segments: list):
    """One run of vdirsyncer between work/name and the collections."""
    suffix, home = {
        "caldav": (".ics", client.calendars),
        "carddav": (".vcf", client.books),
    }[kind]
    config = work / f"{name}.conf"
    config.write_text(
        f"""[general]
status_path = "{work}/{name}.status/"
[pair p]
a = "files"
b = "server"
collections = {str(segments).replace("'", '"')}
conflict_resolution = null
[storage files]
type = "filesystem"
path = "{work}/{name}/"
fileext = "{suffix}"
[storage server]
type = "{kind}"
url = "{client.url}{home}"
username = "{client.user}"
password = "{client.user}"
"""
    )
    for command in ("discover", "sync"):
        done = subprocess.run(
            ["vdirsyncer", "-c", str(config), command],
            input="y\n" * 100,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]


def in_and_out(tmp_path, kind, client, found, suffix, comes_unchanged=lambda text: True):
    segments = [f"real-{number}" for number in range(len(found))]
    for segment, objects in zip(segments, found):
        if kind == "caldav":
            client.make_calendar(segment, "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
        else:
            client.make_book(segment)
        fill(tmp_path / "first" / segment, objects, suffix)
        (tmp_path / "second" / segment).mkdir(parents=True)
    sync(tmp_path, "first", kind, client, segments)
    sync(tmp_path, "second", kind, client, segments)
    for segment in segments:
        first = contents(tmp_path / "first" / segment)
        second = contents(tmp_path / "second" / segment)
        assert second.total() == first.total()
        assert {text for text in first if comes_unchanged(text)} <= second.keys()
    return segments


def same_bytes(client: Dav, collection: str, objects: dict):
    stored = collections.Counter(client.ask("GET", href).content for href in client.hrefs(collection))
    assert stored == collections.Counter(objects.values())


def test_every_calendar_goes_in_and_comes_out_unchanged(tmp_path, dav, samples):
    files = samples.valid()
    assert files, samples.directory
    found = layers(
        entry for file in files for entry in split(text_of(file)) if is_standard(entry[1])
    )
    client = dav("user03")
    segments = in_and_out(tmp_path, "caldav", client, found, ".ics")
    for segment, objects in zip(segments, found):
        same_bytes(client, f"{client.calendars}{segment}/", objects)


def test_every_card_goes_in_and_comes_out_unchanged(tmp_path, dav, samples):
    files = samples.cards()
    assert files
    found = {text: text for file in files for text in cards_of(text_of(file))}
    client = dav("user03")
    # The client names no version, so it gets version 3.0 (RFC 6352, 10.4); what is stored stays.
    segments = in_and_out(
        tmp_path, "carddav", client, [found], ".vcf", lambda text: b"VERSION:3.0" in text
    )
    same_bytes(client, f"{client.books}{segments[0]}/", found)


@pytest.mark.parametrize("kind", ["caldav", "carddav"])
def test_changes_and_deletions_reach_the_other_client(tmp_path, dav, kind):
    client = dav("user04")
    suffix, segment = (".ics", "two-ways") if kind == "caldav" else (".vcf", "two-ways")
    if kind == "caldav":
        client.make_calendar(segment, "VEVENT")
    else:
        client.make_book(segment)
    objects = {name: simple(kind, name) for name in ("kept", "changed", "deleted")}
    fill(tmp_path / "first" / segment, objects, suffix)
    (tmp_path / "second" / segment).mkdir(parents=True)
    sync(tmp_path, "first", kind, client, [segment])
    sync(tmp_path, "second", kind, client, [segment])
    for file in (tmp_path / "second" / segment).iterdir():
        text = file.read_bytes()
        if b"Title changed" in text:
            file.write_bytes(text.replace(b"Title changed", b"Another title"))
        elif b"Title deleted" in text:
            file.unlink()
    sync(tmp_path, "second", kind, client, [segment])
    sync(tmp_path, "first", kind, client, [segment])
    texts = b"".join(contents(tmp_path / "first" / segment))
    assert b"Title kept" in texts
    assert b"Another title" in texts
    assert b"Title changed" not in texts
    assert b"Title deleted" not in texts


def is_standard(text: bytes) -> bool:
    """Whether it holds a component of RFC 5545, and not only one of somebody's own."""
    return any(b"BEGIN:" + kind in text.upper() for kind in STANDARD)


def test_a_component_that_calendars_do_not_know_is_refused_clearly(dav, samples):
    client = dav("user03")
    collection = client.make_calendar("own-kinds", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
    for file in samples.valid():
        for _, text in split(text_of(file)):
            if not is_standard(text):
                answer = client.put_event(collection + "own.ics", text)
                assert answer.status_code == 403, answer.text
                assert precondition(answer).startswith("{urn:ietf:params:xml:ns:caldav}")


def simple(kind: str, name: str) -> bytes:
    lines = {
        "caldav": [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT",
            f"UID:{name}", "DTSTAMP:20260101T000000Z", "DTSTART:20260101T100000Z",
            f"SUMMARY:Title {name}", "END:VEVENT", "END:VCALENDAR",
        ],
        "carddav": [
            "BEGIN:VCARD", "VERSION:3.0", f"UID:{name}", f"FN:Title {name}",
            f"N:{name};Title;;;", "END:VCARD",
        ],
    }[kind]
    return ("\r\n".join(lines) + "\r\n").encode()
