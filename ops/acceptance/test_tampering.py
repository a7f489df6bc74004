"""Whoever changes what is stored is found out by the command, and where."""
import os
import shutil
import sqlite3

import pytest

from chalet import Server, run
from dav import Dav

EVENTS = 60
PAGE = 4096


def event(number) -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{number}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\n"
        f"SUMMARY:Number {number}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


@pytest.fixture(scope="module")
def furnished(tmp_path_factory):
    """A server whose log nobody has touched, and which still runs."""
    with Server(tmp_path_factory.mktemp("tampering") / "data", "--demo", "3") as running:
        dav = Dav(running.url, "user03", "user03")
        for number in range(EVENTS):
            stored = dav.put_event(f"{dav.calendars}default/{number}.ics", event(number))
            assert stored.status_code == 201, stored.text
        yield running


@pytest.fixture(scope="module")
def closed(furnished, tmp_path_factory):
    """What a backup of it holds, as a data directory that nobody serves."""
    directory = tmp_path_factory.mktemp("closed") / "data"
    done = run("backup", str(directory), "--data", str(furnished.data))
    assert done.returncode == 0, done.stderr
    return directory


@pytest.fixture
def data(closed, tmp_path):
    return shutil.copytree(closed, tmp_path / "data")


def sql(data, *statements):
    with sqlite3.connect(data / "events.db") as log:
        log.create_function("flip", 1, lambda stored: stored[:-1] + bytes([stored[-1] ^ 1]))
        for statement in statements:
            log.execute(statement)
    log.close()


def one(data, query):
    with sqlite3.connect(data / "events.db") as log:
        value, = log.execute(query).fetchone()
    log.close()
    return value


def assert_damaged(data, position):
    found = run("verify", "--data", str(data))
    assert found.returncode == 2, found.stdout
    assert found.stderr.startswith(f"DAMAGED at position {position}: "), found.stderr
    assert found.stdout == ""


SWAP = (
    "UPDATE events SET position = -1 WHERE position = 40",
    "UPDATE events SET position = 40 WHERE position = 50",
    "UPDATE events SET position = 50 WHERE position = -1",
)
CHANGES = {
    "payload": (["UPDATE events SET payload = randomblob(length(payload)) WHERE position = 40"], 40),
    "one bit": (["UPDATE events SET trail = flip(trail) WHERE position = 40"], 40),
    "time": (["UPDATE events SET time = time + 1 WHERE position = 40"], 40),
    "deleted": (["DELETE FROM events WHERE position = 40"], 40),
    "deleted with its commit": (["DELETE FROM events WHERE position = 40",
                                 "DELETE FROM commits WHERE first_position = 40"], 40),
    "swapped": (SWAP, 40),
    "cut short": (["UPDATE events SET payload = CAST(substr(payload, 1, 9) AS BLOB)"
                   " WHERE position = 40"], 40),
    "tail of events": (["DELETE FROM events WHERE position > 50"], 51),
    "tail of commits": (["DELETE FROM commits WHERE first_position > 50"], 51),
    "two places": (["UPDATE events SET time = time + 1 WHERE position = 40",
                    "DELETE FROM events WHERE position IN (50, 55)"], 40),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_in_a_closed_directory_is_named(data, change):
    statements, position = CHANGES[change]
    sql(data, *statements)
    assert_damaged(data, position)


def test_a_change_under_a_running_server_is_named(tmp_path):
    with Server(tmp_path / "data", "--demo", "3") as running:
        assert run("verify", "--data", str(running.data)).returncode == 0
        before = "SELECT max(first_position) FROM commits WHERE first_position < "
        later = one(running.data, before + "1000")
        first = one(running.data, before + str(later))
        sql(running.data, f"UPDATE events SET time = time + 1 WHERE position = {first}",
            f"DELETE FROM events WHERE position = {later}")
        assert_damaged(running.data, first)
        sql(running.data, f"UPDATE events SET time = time - 1 WHERE position = {first}")
        assert_damaged(running.data, later)
        refused = run("backup", str(tmp_path / "backup"), "--data", str(running.data))
        assert refused.returncode == 2
        assert refused.stderr.startswith(f"DAMAGED at position {later}: ")


def test_a_server_does_not_start_on_a_log_whose_end_was_changed(data):
    sql(data, "UPDATE events SET payload = randomblob(9)"
              " WHERE position = (SELECT max(position) FROM events)")
    head = one(data, "SELECT max(position) FROM events")
    started = run("up", "--data", str(data), "--port", "0")
    assert started.returncode != 0
    assert f"position {head}" in started.stdout + started.stderr


def first_unreadable(file, end):
    """Of a file that was cut off, which SQLite reads where it is asked to be forgiving."""
    log = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        log.execute("PRAGMA writable_schema = ON")
        for position in range(1, end + 1):
            try:
                log.execute("SELECT * FROM events WHERE position = ?", (position,)).fetchall()
                log.execute("SELECT * FROM commits WHERE first_position = ?", (position,)).fetchall()
                log.execute("SELECT * FROM commit_claims WHERE first_position = ?", (position,)).fetchall()
            except sqlite3.DatabaseError:
                return position
        return None
    finally:
        log.close()


def test_a_file_that_was_cut_off_is_named_where_what_is_left_of_it_ends(data):
    file = data / "events.db"
    end = one(data, "SELECT max(position) FROM events")
    while first_unreadable(file, end) is None:
        os.truncate(file, os.path.getsize(file) - PAGE)
    assert_damaged(data, first_unreadable(file, end))
    os.truncate(file, PAGE)
    assert_damaged(data, 1)


def test_a_name_that_was_given_to_somebody_else_is_named(data):
    claimed = one(data, "SELECT min(first_position) FROM commit_claims")
    sql(data, "UPDATE holders SET holder = 'account:user03'")
    assert_damaged(data, claimed)


def test_what_the_chain_does_not_see_of_the_file_is_told(data):
    sql(data, "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'sequence)', 'aggregate_type)')"
        " WHERE name = 'events_by_stream'")
    found = run("verify", "--data", str(data))
    assert found.returncode == 2
    assert "damaged" in found.stderr, found.stderr


def test_what_cannot_be_read_is_something_else_than_what_is_broken(data, tmp_path):
    (data / "events.db").unlink()
    nothing = tmp_path / "nothing"
    text = tmp_path / "text"
    text.write_text("no head, and no certificate\n")
    for asked in (
        ["verify", "--data", str(data)],
        ["verify", "--data", str(nothing)],
        ["verify", "--head", str(nothing), "--data", str(data)],
        ["verify", "--head", str(text), "--data", str(data)],
        ["verify", "--store", "paper"],
        ["verify", "--upside-down", "yes", "--data", str(data)],
        ["verify-export"],
        ["verify-export", str(nothing)],
        ["verify-certificate"],
        ["verify-certificate", str(nothing)],
        ["verify-certificate", str(text)],
    ):
        refused = run(*asked)
        assert refused.returncode == 1, (asked, refused)
        assert refused.stderr.startswith("chalet: "), (asked, refused.stderr)
    told = " ".join(run("--help").stdout.split())
    assert "end with 0 for what is whole, with 2 for what is not what was written" in told
