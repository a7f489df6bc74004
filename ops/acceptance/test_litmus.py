"""litmus, whole, and cadaver against somebody's drive."""
import re
import subprocess

import pytest

SECONDS = 300
SUITES = ("basic", "copymove", "props", "locks", "http")
SUMMARY = re.compile(r"summary for `(\w+)': of (\d+) tests run: (\d+) passed, (\d+) failed")


@pytest.fixture
def drive(server):
    return f"{server.url}/dav/files/user06/"


def test_litmus_passes_whole(tmp_path, drive):
    done = subprocess.run(
        ["litmus", "-k", drive, "user06", "user06"],
        cwd=tmp_path, capture_output=True, text=True, timeout=SECONDS,
    )
    summaries = {name: (ran, passed, failed) for name, ran, passed, failed in SUMMARY.findall(done.stdout)}
    assert set(summaries) == set(SUITES), done.stdout
    for ran, passed, failed in summaries.values():
        assert (passed, failed) == (ran, "0"), done.stdout
    assert "WARNING" not in done.stdout, done.stdout


def test_cadaver_keeps_locks_and_moves_files(tmp_path, drive):
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    netrc = home / ".netrc"
    netrc.write_text("machine 127.0.0.1\nlogin user06\npassword user06\n")
    netrc.chmod(0o600)
    (tmp_path / "letter.txt").write_text("Dear Anna\n")

    def say(*commands: str) -> str:
        done = subprocess.run(
            ["cadaver", drive], input="\n".join((*commands, "quit", "")), cwd=tmp_path,
            env={"HOME": str(home), "PATH": "/usr/bin:/bin", "TERM": "dumb"},
            capture_output=True, text=True, timeout=SECONDS,
        )
        return done.stdout + done.stderr

    said = say(
        "mkcol cadaver", "cd cadaver", "put letter.txt", "lock letter.txt", "discover letter.txt",
        "propset letter.txt colour green", "propget letter.txt colour", "unlock letter.txt",
        "copy letter.txt copy.txt", "move copy.txt moved.txt", "ls", "get moved.txt", "delete letter.txt",
    )
    assert "failed" not in said.lower(), said
    assert "exclusive" in said, said
    assert "green" in said, said
    assert (tmp_path / "moved.txt").read_text() == "Dear Anna\n", said
    listed = say("ls cadaver")
    assert "moved.txt" in listed and "letter.txt" not in listed, listed
    assert "failed" not in say("rmcol cadaver").lower()
