"""Fixtures: a furnished server for everybody, and the closing line."""
import pathlib

import pytest

from chalet import Server
from dav import Dav
from house import House
from samples import Samples

USERS = 8
MAIL = ("--mail-authserv-id", "mx.example.org")


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """A demo server: user01 represents, user02 administers, the others collaborate."""
    with Server(tmp_path_factory.mktemp("demo") / "data", "--demo", str(USERS), *MAIL) as running:
        yield running


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    """An organization of its own for stories that people come and go in."""
    with Server(tmp_path_factory.mktemp("house") / "data", "--demo", "2") as running:
        yield House(running)


@pytest.fixture(scope="session")
def samples() -> Samples:
    return Samples.beside(pathlib.Path(__file__).resolve().parents[2])


@pytest.fixture
def dav(server):
    """Speaks DAV as one of the users."""
    return lambda user, password=None: Dav(server.url, user, password or user)


def pytest_terminal_summary(terminalreporter):
    stats = terminalreporter.stats
    passed = len(stats.get("passed", []))
    failed = len(stats.get("failed", [])) + len(stats.get("error", []))
    terminalreporter.write_line(f"{passed} passed, {failed} failed")
