"""Just enough of a DAV client to see bytes and preconditions as they are."""
import xml.etree.ElementTree as ElementTree

import requests

NS = {
    "d": "DAV:",
    "c": "urn:ietf:params:xml:ns:caldav",
    "a": "urn:ietf:params:xml:ns:carddav",
}
CALENDAR = {"Content-Type": "text/calendar; charset=utf-8"}
CARD = {"Content-Type": "text/vcard; charset=utf-8"}


class Dav:
    def __init__(self, url: str, user: str, password: str):
        self.url = url
        self.user = user
        self.session = requests.Session()
        self.session.auth = (user.encode(), password.encode())
        self.calendars = f"/dav/calendars/{user}/"
        self.books = f"/dav/addressbooks/{user}/"

    def ask(self, method: str, path: str, body=None, **headers) -> requests.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.session.request(
            method, self.url + path, data=body, headers=named, timeout=60, allow_redirects=False
        )

    def put_event(self, path: str, text: bytes, **headers) -> requests.Response:
        return self.ask("PUT", path, text, **CALENDAR, **headers)

    def put_card(self, path: str, text: bytes, **headers) -> requests.Response:
        return self.ask("PUT", path, text, **CARD, **headers)

    def make_calendar(self, segment: str, *components: str) -> str:
        path = f"{self.calendars}{segment}/"
        kinds = "".join(f'<c:comp name="{name}"/>' for name in components)
        body = (
            '<c:mkcalendar xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><set><prop>'
            f"<displayname>{segment}</displayname>"
            f"<c:supported-calendar-component-set>{kinds}</c:supported-calendar-component-set>"
            "</prop></set></c:mkcalendar>"
        )
        answer = self.ask("MKCALENDAR", path, body, Content_Type="application/xml")
        assert answer.status_code == 201, answer.text
        return path

    def make_book(self, segment: str) -> str:
        path = f"{self.books}{segment}/"
        body = (
            '<mkcol xmlns="DAV:" xmlns:a="urn:ietf:params:xml:ns:carddav"><set><prop>'
            "<resourcetype><collection/><a:addressbook/></resourcetype>"
            f"<displayname>{segment}</displayname></prop></set></mkcol>"
        )
        answer = self.ask("MKCOL", path, body, Content_Type="application/xml")
        assert answer.status_code == 201, answer.text
        return path

    def hrefs(self, collection: str) -> list:
        """Of the members of a collection."""
        body = '<propfind xmlns="DAV:"><prop><getetag/></prop></propfind>'
        answer = self.ask(
            "PROPFIND", collection, body, Depth="1", Content_Type="application/xml"
        )
        assert answer.status_code == 207, answer.text
        found = [href.text for href in multistatus(answer).iterfind("d:response/d:href", NS)]
        return [href for href in found if href != collection]

    def default_calendar(self) -> str:
        return self._first(self.calendars, "c:calendar")

    def default_book(self) -> str:
        return self._first(self.books, "a:addressbook")

    def _first(self, home: str, kind: str) -> str:
        body = '<propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'
        answer = self.ask("PROPFIND", home, body, Depth="1", Content_Type="application/xml")
        assert answer.status_code == 207, answer.text
        for response in multistatus(answer).iterfind("d:response", NS):
            if response.find(f".//d:resourcetype/{kind}", NS) is not None:
                return response.find("d:href", NS).text
        raise AssertionError(f"{home} holds no {kind}")


def multistatus(answer: requests.Response) -> ElementTree.Element:
    return ElementTree.fromstring(answer.content)


def precondition(answer: requests.Response) -> str:
    """The element within DAV:error, in Clark notation; empty where there is none."""
    try:
        root = ElementTree.fromstring(answer.content)
    except ElementTree.ParseError:
        return ""
    return root[0].tag if root.tag == "{DAV:}error" and len(root) else ""
