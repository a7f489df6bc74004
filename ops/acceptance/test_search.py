"""Words in calendars, address books and directories, looked for by everybody: only what somebody may read now is found."""
import pytest

from chalet import Server
from dav import Dav
from house import until
from rest import Rest, sign_in

OWNER, READER, EXTERNAL, OUTSIDER, BUSY = "user03", "user02", "user04", "user05", "user06"


def event(uid: str, title: str, *lines: str) -> bytes:
    text = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//acceptance//EN", "BEGIN:VEVENT", f"UID:{uid}",
        "DTSTAMP:20260101T000000Z", "DTSTART:20260504T100000Z", "DURATION:PT1H", f"SUMMARY:{title}", *lines,
        "END:VEVENT", "END:VCALENDAR", "",
    ]
    return "\r\n".join(text).encode()


def card(uid: str, name: str, *lines: str) -> bytes:
    text = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:{name}", f"N:{name};;;;", *lines, "END:VCARD", ""]
    return "\r\n".join(text).encode()


class House:
    def __init__(self, url: str):
        self.url = url
        boss = sign_in(url, "user01", "user01")
        self.organization = boss.get("/api/organizations")[0]["id"]
        users = f"/api/organizations/{self.organization.split(':')[1]}/users"
        boss.done("PUT", f"{users}/{EXTERNAL}/role", {"role": "external"})
        email = next(u["email"] for u in boss.get(users)["items"] if u["account"] == f"account:{OUTSIDER}")
        boss.done("DELETE", f"{users}/{OUTSIDER}", {"confirmation": email, "understood": True})
        dav = Dav(url, OWNER, OWNER)
        self.calendar = dav.make_calendar("secret", "VEVENT")
        self.owner = self.rest(OWNER)
        self.id = next(c["id"] for c in self.owner.get("/api/calendars") if c["segment"] == "secret")
        assert dav.put_event(self.calendar + "e.ics", event("e", "Überraschungsfest", "LOCATION:Großmünster")).status_code == 201
        book = next(b for b in self.owner.get("/api/address-books") if b["isDefault"])["segment"]
        path = f"/dav/addressbooks/{OWNER}/{book}/c.vcf"
        kind = {"Content-Type": "text/vcard"}
        answer = dav.ask("PUT", path, card("c", "Gastgeberin Überall", "TEL:+41 (0)79 123 45 67"), **kind)
        assert answer.status_code == 201, answer.text
        until(lambda: self.found(OWNER, "q=uberall") == ["c.vcf"])

    def rest(self, user: str) -> Rest:
        return sign_in(self.url, user, user)

    def found(self, user: str, question: str) -> list[str]:
        return [one["name"] for one in self.rest(user).get("/api/search?" + question)["items"]]

    def share(self, grantee: str, level: str):
        path = f"/api/calendars/{self.id.split(':')[1]}/shares/{grantee}"
        self.owner.done("PUT", path, {"level": level})

    def revoke(self, grantee: str):
        self.owner.done("DELETE", f"/api/calendars/{self.id.split(':')[1]}/shares/{grantee}")


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("search") / "data", "--demo", "6") as server:
        yield House(server.url)


@pytest.mark.parametrize("typed", ["uberr", "ÜBERRASCH", "gross", "großm", "uberraschungsfest%20grossmun"])
def test_the_owner_finds_words_however_they_are_written(house, typed):
    until(lambda: house.found(OWNER, f"q={typed}") == ["e.ics"])


@pytest.mark.parametrize("typed", ["079%20123", "%2B41%2079%20123%2045%2067", "1234567"])
def test_phone_numbers_are_found_however_they_are_written(house, typed):
    assert house.found(OWNER, f"q={typed}") == ["c.vcf"]


@pytest.mark.parametrize("user", ["user01", READER, EXTERNAL, OUTSIDER, BUSY])
def test_nobody_else_finds_it(house, user):
    assert house.found(user, "q=uber") == []
    house.rest(user).refused("GET", f"/api/search?q=uber&collection={house.id}", None, 404, "unknown-collection")


def test_nobody_at_all_is_asked_to_sign_in(house):
    Rest(house.url).refused("GET", "/api/search?q=uber", None, 401, "not-signed-in")


def test_a_share_shows_it_and_its_end_hides_it_at_once(house):
    house.share(f"account:{BUSY}", "free-busy")
    assert house.found(BUSY, "q=uber") == []
    house.share(f"account:{READER}", "view")
    assert house.found(READER, "q=uber") == ["e.ics"]
    house.revoke(f"account:{READER}")
    assert house.found(READER, "q=uber") == []
    house.share(house.organization, "view")
    assert house.found(READER, "q=uber") == ["e.ics"]
    assert house.found(EXTERNAL, "q=uber") == []
    assert house.found(OUTSIDER, "q=uber") == []
    house.revoke(house.organization)
    assert house.found(READER, "q=uber") == []


def test_the_directory_is_found_by_those_who_see_it(house):
    name = next(
        u["name"] for u in house.rest("user01").get(f"/api/organizations/{house.organization.split(':')[1]}/users")["items"]
        if u["account"] == f"account:{OWNER}"
    )
    assert any(
        one["collection"] == house.organization
        for one in house.rest(READER).get(f"/api/search?q={name}&kind=card")["items"]
    )
    for user in (EXTERNAL, OUTSIDER):
        assert house.organization not in {
            one["collection"] for one in house.rest(user).get(f"/api/search?q={name}&kind=card")["items"]
        }


def test_bad_questions_are_refused(house):
    owner = house.owner
    for question in ("", "q=", "q=a&kind=file", "q=a&from=yesterday", "q=a&limit=500", "q=a&cursor=x", "q=" + "x" * 201):
        owner.refused("GET", "/api/search?" + question, None, 400, "invalid-value")
