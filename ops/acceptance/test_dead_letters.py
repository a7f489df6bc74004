"""What a view cannot take in is shown with its cause, tried again, or set aside for a reason."""
import contextlib
import shutil
import sqlite3

import pytest

from chalet import Server, run
from dav import Dav
from rest import Rest, sign_in
from test_tampering import event

STUCK, NEXT = "stuck", "next"
SEARCHED = "calendar"


@pytest.fixture(scope="module")
def damaged(tmp_path_factory):
    """A directory without views, in the middle of whose log two events cannot be read."""
    data = tmp_path_factory.mktemp("letters") / "data"
    positions = {}
    with Server(data, "--demo", "3") as running:
        dav = Dav(running.url, "user03", "user03")
        for name in (STUCK, NEXT, "whole"):
            assert dav.put_event(f"{dav.calendars}default/{name}.ics", event(name)).status_code == 201
            positions[name] = operator(running).get("/ops/log/head")["position"]
            changed = event(name).replace(b"SUMMARY:", b"SUMMARY:Again ")
            assert dav.put_event(f"{dav.calendars}default/{name}.ics", changed).status_code == 204
        # The end of the log is checked at every start, what lies before by whoever verifies.
        for number in range(1100):
            assert dav.put_event(f"{dav.calendars}default/{number}.ics", event(number)).status_code == 201
    return data, positions


def operator(server) -> Rest:
    return Rest(server.url, (server.data / "operator.token").read_text().strip())


@contextlib.contextmanager
def payloads(data, *positions):
    """Takes them away from the stored events; yields what puts one back."""
    with sqlite3.connect(data / "events.db") as log:
        kept = {p: log.execute("SELECT payload FROM events WHERE position = ?", (p,)).fetchone()[0]
                for p in positions}
        for position in positions:
            log.execute("UPDATE events SET payload = x'00' WHERE position = ?", (position,))
    log.close()

    def heal(position):
        with sqlite3.connect(data / "events.db", timeout=30) as log:
            log.execute("UPDATE events SET payload = ? WHERE position = ?", (kept[position], position))
        log.close()

    yield heal


def test_dead_letters_are_shown_tried_again_and_set_aside(damaged):
    data, positions = damaged
    stuck, behind = positions[STUCK], positions[NEXT]
    shutil.rmtree(data / "views")
    with payloads(data, stuck, behind) as heal, Server(data) as running:
        rest = operator(running)
        base = f"/ops/views/{SEARCHED}"
        letters = {one["position"]: one for one in rest.get(f"{base}/dead-letters")["items"]}
        assert {stuck, stuck + 1, behind, behind + 1} == letters.keys()
        assert letters[stuck]["eventName"].startswith("calendar."), letters
        assert letters[stuck]["error"]
        assert letters[stuck + 1]["error"] == f"waits behind {stuck}"
        health = {one["view"]: one for one in rest.get("/ops/views")}
        assert health[SEARCHED]["deadLetters"] == 4
        listed = run("dead-letters", "--data", str(data))
        assert f"{SEARCHED} {stuck} {letters[stuck]['eventName']}" in listed.stdout

        dav = Dav(running.url, "user03", "user03")
        assert dav.ask("GET", f"{dav.calendars}default/{STUCK}.ics").status_code == 404
        assert dav.ask("GET", f"{dav.calendars}default/whole.ics").status_code == 200

        failed = rest.done("POST", f"{base}/dead-letters/{stuck}/retry", status=200).json()
        assert (failed["taken"], failed["stuck"]["position"]) == (0, stuck)
        heal(stuck)
        again = run("retry", SEARCHED, str(stuck), "--data", str(data))
        assert again.returncode == 0 and "Taken in: 2." in again.stdout, again
        assert b"Again" in dav.ask("GET", f"{dav.calendars}default/{STUCK}.ics").content

        aside = f"{base}/dead-letters/{behind}/set-aside"
        for caller in (Rest(running.url), sign_in(running.url, "user01", "user01"), Rest(running.url, "x")):
            assert caller.ask("POST", aside, {"reason": "mine"}).status_code == 401
            assert caller.ask("GET", f"{base}/dead-letters").status_code == 401
        done = rest.done("POST", aside, {"reason": "its disk sector is lost"}, status=200).json()
        assert done["taken"] == 1 and done["stuck"] is None, done
        kept, = rest.get(f"{base}/set-aside")["items"]
        assert (kept["position"], kept["reason"], kept["by"]) == (behind, "its disk sector is lost", "operator")
        assert kept["error"] == letters[behind]["error"]
        assert rest.get(f"{base}/dead-letters")["items"] == []
        assert run("dead-letters", "--data", str(data)).stdout.count(f"{SEARCHED} ") == 0
        running.stop()
        running.start()
        assert operator(running).get(f"{base}/set-aside")["items"] == [kept]
        heal(behind)
    assert run("verify", "--data", str(data)).returncode == 0
