"""Drives a running Thunderbird from within, as its own windows do (Marionette, in the chrome context)."""
import base64
import contextlib
import json
import os
import pathlib
import socket
import subprocess
import time

PATIENCE = 120


@contextlib.contextmanager
def thunderbird(home: pathlib.Path, preferences: dict):
    """A Thunderbird without a screen, on a profile with these preferences."""
    profile = home / "profile"
    profile.mkdir(parents=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    said = {**preferences, "marionette.port": port}
    (profile / "user.js").write_text(
        "".join(f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in said.items())
    )
    with open(home / "thunderbird.log", "wb") as log:
        process = subprocess.Popen(
            ["thunderbird", "--headless", "--no-remote", "--profile", str(profile), "--marionette",
             "--remote-allow-system-access"],
            env={**os.environ, "HOME": str(home), "MOZ_HEADLESS": "1"}, stdout=log, stderr=log,
        )
    try:
        with connected(process, port) as wire:
            yield Marionette(wire)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def connected(process: subprocess.Popen, port: int) -> socket.socket:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            assert process.poll() is None and time.monotonic() < deadline, "Thunderbird does not start"
            time.sleep(0.2)


class Marionette:
    def __init__(self, wire: socket.socket):
        self.wire = wire
        self.read = wire.makefile("rb")
        self.number = 0
        self.message()
        self.ask("WebDriver:NewSession", capabilities={})
        self.ask("Marionette:SetContext", value="chrome")
        self.ask("WebDriver:SetTimeouts", script=PATIENCE * 1000)

    def ask(self, command: str, **parameters):
        self.number += 1
        text = json.dumps([0, self.number, command, parameters]).encode()
        self.wire.sendall(b"%d:%s" % (len(text), text))
        _, _, failure, result = self.message()
        assert failure is None, f"{command}: {failure}"
        return result

    def message(self):
        size = b""
        while (digit := self.read.read(1)) != b":":
            assert digit, "Thunderbird has gone"
            size += digit
        return json.loads(self.read.read(int(size)))

    def run(self, script: pathlib.Path, *arguments):
        """What the script returns, which may await, and has its arguments as `given`."""
        body = (
            "const done = arguments[arguments.length - 1];"
            "(async (...given) => {" + script.read_text() + "})(...arguments)"
            ".then(value => done({value}), failure => done({failure: `${failure} ${failure.stack}`}));"
        )
        result = self.ask("WebDriver:ExecuteAsyncScript", script=body, args=list(arguments))["value"]
        assert "failure" not in result, f"{script.name}: {result.get('failure')}"
        return result["value"]

    def screenshot(self, file: pathlib.Path):
        file.write_bytes(base64.b64decode(self.ask("WebDriver:TakeScreenshot", full=False)["value"]))
