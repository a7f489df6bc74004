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

    def letters(self, name: str):
        """The newest first, read page by page as far as somebody wants to know."""
        after = ""
        while after is not None:
            page = self.operator.get("/ops/mails?state=captured&limit=1000" + after)
            for mail in page["mails"]:
                if mail["letter"] == name and mail["to"] == self.address:
                    yield mail
            following = page.get("next")
            after = following and "&after=" + urllib.parse.quote(following, safe="")

    def text(self, name: str) -> str:
        """Of the newest letter of this name, once it is there."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            found = next(self.letters(name), None)
            if found:
                path = "/ops/mails/" + urllib.parse.quote(found["id"], safe="")
                return self.operator.get(path)["text"]
            time.sleep(0.05)
        raise AssertionError(f"no letter {name} to {self.address}")

    def link(self, name: str) -> dict:
        """What the link in the newest letter of this name holds."""
        link = LINK.search(self.text(name))
        assert link, f"no link in {name}"
        query = urllib.parse.urlparse(link.group()).query
        return {key: values[0] for key, values in urllib.parse.parse_qs(query).items()}
