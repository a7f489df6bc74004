"""khal, todoman and khard list, add and change what vdirsyncer carries to and fro."""
import subprocess

from test_vdirsyncer import sync

SECONDS = 60


def ask(*command, **options) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=SECONDS, **options
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def stored(client, collection) -> bytes:
    return b"".join(client.ask("GET", href).content for href in client.hrefs(collection))


def test_khal_lists_adds_and_changes_events(tmp_path, dav):
    client = dav("user05")
    collection = client.make_calendar("khal", "VEVENT")
    client.put_event(collection + "seen.ics", event("seen", "Seen by khal"))
    files = tmp_path / "files" / "khal"
    files.mkdir(parents=True)
    sync(tmp_path, "files", "caldav", client, ["khal"])
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[khal]]\npath = {files}\n[locale]\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        f"[sqlite]\npath = {tmp_path}/khal.db\n[default]\ndefault_calendar = khal\n"
    )
    khal = ["khal", "-c", config]
    assert "Seen by khal" in ask(*khal, "list", "2026-03-01", "2026-03-02")
    ask(*khal, "new", "2026-03-01", "14:00", "15:00", "Added by khal")
    sync(tmp_path, "files", "caldav", client, ["khal"])
    assert b"Added by khal" in stored(client, collection)
    ask(*khal, "edit", "Seen by khal", "--show-past", input="s\nChanged by khal\nq\n")
    sync(tmp_path, "files", "caldav", client, ["khal"])
    assert b"Changed by khal" in stored(client, collection)
    assert b"Seen by khal" not in stored(client, collection)


def test_todoman_lists_adds_and_changes_tasks(tmp_path, dav):
    client = dav("user05")
    collection = client.make_calendar("todoman", "VTODO")
    client.put_event(collection + "seen.ics", event("seen", "Seen by todoman", "VTODO"))
    files = tmp_path / "files" / "todoman"
    files.mkdir(parents=True)
    sync(tmp_path, "files", "caldav", client, ["todoman"])
    config = tmp_path / "todoman.py"
    config.write_text(
        f'path = "{tmp_path}/files/*"\ncache_path = "{tmp_path}/todoman.db"\n'
        'default_list = "todoman"\n'
    )
    todo = ["todoman", "--config", config]
    listed = ask(*todo, "list")
    assert "Seen by todoman" in listed
    ask(*todo, "new", "Added by todoman")
    ask(*todo, "done", "1")
    sync(tmp_path, "files", "caldav", client, ["todoman"])
    texts = stored(client, collection)
    assert b"Added by todoman" in texts
    assert b"STATUS:COMPLETED" in texts


def test_khard_lists_adds_and_changes_contacts(tmp_path, dav):
    client = dav("user05")
    collection = client.make_book("khard")
    client.put_card(
        collection + "seen.vcf",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:seen\r\nFN:Seen Khard\r\nN:Khard;Seen;;;\r\nEND:VCARD\r\n",
    )
    files = tmp_path / "files" / "khard"
    files.mkdir(parents=True)
    sync(tmp_path, "files", "carddav", client, ["khard"])
    config = tmp_path / "khard.conf"
    config.write_text(
        f"[addressbooks]\n[[khard]]\npath = {files}\n"
        "[general]\ndefault_action = list\neditor = true\nmerge_editor = true\n"
    )
    khard = ["khard", "-c", config]
    assert "Seen Khard" in ask(*khard, "list")
    added = "First name : Added\nLast name : Khard\nEmail :\n    home : added@example.org\n"
    ask(*khard, "new", "-a", "khard", "-i", "-", input=added)
    changed = "First name : Changed\nLast name : Khard\nPhone :\n    cell : '+41790000000'\n"
    change = tmp_path / "change.yaml"
    change.write_text(changed)
    ask(*khard, "edit", "-i", change, "uid:seen", input="y\n")
    sync(tmp_path, "files", "carddav", client, ["khard"])
    texts = stored(client, collection)
    assert b"added@example.org" in texts
    assert b"+41790000000" in texts
    assert b"N:Khard;Changed;" in texts


def event(uid: str, title: str, kind: str = "VEVENT") -> bytes:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", f"BEGIN:{kind}",
        f"UID:{uid}", "DTSTAMP:20260101T000000Z", "DTSTART:20260301T100000Z",
        f"SUMMARY:{title}", f"END:{kind}", "END:VCALENDAR",
    ]
    return ("\r\n".join(lines) + "\r\n").encode()
