"""Evolution Data Server finds the collections of an account, and reads and writes them."""
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
SECONDS = 240
SESSION = (
    "printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    ' && exec /usr/bin/python3 "$@"'
)


def test_evolution_finds_reads_and_writes(tmp_path, dav):
    client = dav("user06")
    home, runtime = tmp_path / "home", tmp_path / "runtime"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", SESSION, "bash", str(HERE / "evolution_session.py"),
         client.url, client.user, client.user],
        env={**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime),
             "GIO_USE_PROXY_RESOLVER": "dummy"},
        capture_output=True, text=True, timeout=SECONDS,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    calendar, book = client.default_calendar(), client.default_book()
    events = {href.rsplit("/", 1)[1]: client.ask("GET", href).text for href in client.hrefs(calendar)}
    assert "SUMMARY:Changed by Evolution" in events["eds-single.ics"]
    assert "EXDATE" in events["eds-series.ics"]
    assert "eds-removed.ics" not in events
    cards = [client.ask("GET", href).text for href in client.hrefs(book)]
    assert ["Changed by Evolution" in text for text in cards if "Eve Olution" in text] == [True]
