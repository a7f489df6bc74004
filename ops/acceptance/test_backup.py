"""Backups are made while people write, and restored to what they hold; histories are copied up to a moment."""
import datetime
import json
import sqlite3
import threading
import time

import pytest

from chalet import Server, run
from dav import Dav
from rest import Rest
from test_tampering import event


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("backup") / "data", "--demo", "3") as running:
        yield running


def operator(server) -> Rest:
    return Rest(server.url, (server.data / "operator.token").read_text().strip())


def head(server) -> int:
    return operator(server).get("/ops/log/head")["position"]


def calendar(server) -> Dav:
    return Dav(server.url, "user03", "user03")


def store(dav, name: str):
    stored = dav.put_event(f"{dav.calendars}default/{name}.ics", event(name))
    assert stored.status_code == 201, stored.text


def holds(dav, name: str) -> bool:
    return dav.ask("GET", f"{dav.calendars}default/{name}.ics").status_code == 200


class Writer(threading.Thread):
    """Stores one event after the other until it is told to stop."""

    def __init__(self, server):
        super().__init__()
        self.dav = calendar(server)
        self.stored = []
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            name = f"written{len(self.stored)}"
            store(self.dav, name)
            self.stored.append(name)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *failure):
        self.over.set()
        self.join()


def test_a_backup_made_while_people_write_holds_all_that_was_stored_before(own, tmp_path):
    backup, data = tmp_path / "backup", tmp_path / "data"
    with Writer(own) as writer:
        while len(writer.stored) < 20:
            time.sleep(0.01)
        before = list(writer.stored)
        done = run("backup", str(backup), "--data", str(own.data))
        assert done.returncode == 0, done.stderr
        kept = json.loads(run("head", "--data", str(own.data)).stdout)
        meanwhile = len(writer.stored)
    assert meanwhile > len(before), "nobody wrote meanwhile"
    restored = run(
        "restore", str(backup), "--data", str(data), "--erased-keys", str(own.data / "erased-keys"),
    )
    assert restored.returncode == 0, restored.stderr
    assert run("verify", "--data", str(data)).returncode == 0
    later = tmp_path / "later.json"
    later.write_text(json.dumps(kept))
    assert run("verify", "--head", str(later), "--data", str(data)).returncode == 2, "it ends before"
    assert run("verify", "--head", str(later), "--data", str(own.data)).returncode == 0
    with Server(data) as again:
        assert all(holds(calendar(again), name) for name in before)
        store(calendar(again), "after")
        assert run("verify", "--data", str(data)).returncode == 0


def test_a_backup_is_not_written_over_anything(own, tmp_path):
    (tmp_path / "precious").write_text("mine")
    refused = run("backup", str(tmp_path), "--data", str(own.data))
    assert refused.returncode == 1
    assert (tmp_path / "precious").read_text() == "mine"
    assert not (tmp_path / "events.db").exists()


def test_a_backup_that_was_changed_is_not_restored(own, tmp_path):
    backup, data = tmp_path / "backup", tmp_path / "data"
    assert run("backup", str(backup), "--data", str(own.data)).returncode == 0
    with sqlite3.connect(backup / "events.db") as log:
        last, = log.execute("SELECT max(first_position) FROM commits").fetchone()
        log.execute("UPDATE events SET time = time + 1 WHERE position = ?", (last,))
    log.close()
    refused = run("restore", str(backup), "--data", str(data), "--without-erased-keys")
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"DAMAGED at position {last}: "), refused.stderr


def test_a_history_is_copied_up_to_a_position_and_up_to_a_time(own, tmp_path):
    store(calendar(own), "early")
    position = head(own)
    time.sleep(1.1)
    moment = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")
    moment = moment.replace("+00:00", "Z")
    time.sleep(0.1)
    store(calendar(own), "late")
    for option, value in (("--to-position", str(position)), ("--to-time", moment)):
        copy = tmp_path / option
        done = run("copy", str(copy), option, value, "--data", str(own.data))
        assert done.returncode == 0, done.stderr
        assert f"up to position {position};" in done.stdout
        verified = run("verify", "--data", str(copy))
        assert verified.returncode == 0, verified.stderr
        assert f"position {position} has" in verified.stdout
        with Server(copy) as past:
            assert holds(calendar(past), "early")
            assert not holds(calendar(past), "late")
            store(calendar(past), "late")
    for option, value in (("--to-position", "0"), ("--to-time", "yesterday"), ("--to-position", "x"),
                          ("--to-time", "1999-01-01T00:00:00Z")):
        refused = run("copy", str(tmp_path / "none"), option, value, "--data", str(own.data))
        assert refused.returncode == 1, (option, value, refused)
        assert refused.stderr.startswith("chalet: "), refused.stderr
        assert not (tmp_path / "none").exists()


def test_a_backup_is_restored_up_to_a_moment(own, tmp_path):
    store(calendar(own), "kept")
    position = head(own)
    store(calendar(own), "beyond")
    backup, data = tmp_path / "backup", tmp_path / "data"
    assert run("backup", str(backup), "--data", str(own.data)).returncode == 0
    done = run("restore", str(backup), "--to-position", str(position), "--without-erased-keys",
               "--data", str(data))
    assert done.returncode == 0, done.stderr
    with Server(data) as past:
        assert holds(calendar(past), "kept")
        assert not holds(calendar(past), "beyond")
