"""A Chalet process of our own: started, stopped, killed."""
import ctypes
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = ROOT / "ops" / "chalet"
PATIENCE = 60
PR_SET_PDEATHSIG = 1


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def end_with_parent():
    """Lets no server outlive a suite that was cut off."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Server:
    """One data directory, and the process that serves it."""

    def __init__(self, data: pathlib.Path, *options: str):
        self.data = data
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.options = options
        self.log = data.parent / f"{data.name}.log"
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *failure):
        if self.process.poll() is None:
            self.stop()

    def start(self, *options: str):
        arguments = ["up", "--data", str(self.data), "--port", str(self.port)]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [str(COMMAND), *arguments, *(options or self.options)],
                stdout=log,
                stderr=log,
                preexec_fn=end_with_parent,
            )
        try:
            self._await_up()
        except AssertionError:
            self.kill()
            raise

    def stop(self) -> int:
        """As an operator would; returns the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def kill(self):
        self.process.kill()
        self.process.wait(PATIENCE)

    def health(self) -> str:
        try:
            with urllib.request.urlopen(self.url + "/actuator/health", timeout=5) as answer:
                return json.load(answer)["status"]
        except urllib.error.HTTPError as refusal:
            return json.load(refusal).get("status", "DOWN")
        except OSError:
            return "DOWN"

    def setup_link(self) -> str:
        found = re.search(r"http://\S+/register\?code=\S+", self.log.read_text())
        assert found, "the server printed no setup link"
        return found.group(0)

    def _await_up(self):
        deadline = time.monotonic() + PATIENCE
        while self.health() != "UP":
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()}"
            assert time.monotonic() < deadline, f"the server is not ready:\n{self.log.read_text()}"
            time.sleep(0.05)


def run(*arguments: str, **options) -> subprocess.CompletedProcess:
    """ops/chalet with these arguments, to its end."""
    return subprocess.run(
        [str(COMMAND), *arguments], capture_output=True, text=True, timeout=300, **options
    )
