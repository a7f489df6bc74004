"""Mail that the server kept instead of sending it, as its operator reads it."""
import re
import time
import urllib.parse

from chalet import Server
from rest import Rest

PATIENCE = 30
LINK = re.compile(r"https?://\S+\?\S+")


class Mailbox:
    """What was written to one address."""

    def __init__(self, server: Server, address: str):
        self.operator = Rest(server.url, (server.data / "operator.token").read_text().strip())
        self.address = address

    def letters(self, name: str) -> list:
        kept = self.operator.get("/ops/mails?state=captured&limit=1000")["mails"]
        return [mail for mail in kept if mail["letter"] == name and mail["to"] == self.address]

    def text(self, name: str) -> str:
        """Of the newest letter of this name, once it is there."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            found = self.letters(name)
            if found:
                path = "/ops/mails/" + urllib.parse.quote(found[0]["id"], safe="")
                return self.operator.get(path)["text"]
            time.sleep(0.05)
        raise AssertionError(f"no letter {name} to {self.address}")

    def link(self, name: str) -> dict:
        """What the link in the newest letter of this name holds."""
        link = LINK.search(self.text(name))
        assert link, f"no link in {name}"
        query = urllib.parse.urlparse(link.group()).query
        return {key: values[0] for key, values in urllib.parse.parse_qs(query).items()}
