"""One person's duplicates: found, compared, merged, taken apart again, and what devices notice of it."""
import json

import pytest

from dav import Dav
from rest import sign_in

CARDS = {
    "a": ["FN:Anna Meier", "N:Meier;Anna;;;", "EMAIL:anna@example.org", "TEL:079 123 45 67"],
    "b": ["FN:Änni Meier", "N:Meier;Änni;;;", "EMAIL:Anna+x@Example.org", "BDAY:1990-01-02"],
    "c": ["FN:Peter Meier", "N:Meier;Peter;;;", "TEL:+41 79 123 45 67"],
}


def text(name, lines):
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"UID:{name}", *lines, "END:VCARD", ""]).encode()


@pytest.fixture(scope="module")
def people(server):
    return People(server.url)


class People:
    """An address book with duplicates, by DAV and by REST."""

    def __init__(self, url):
        self.rest = sign_in(url, "user07", "user07")
        self.dav = Dav(url, "user07", "user07")
        self.other = sign_in(url, "user08", "user08")
        self.href = self.dav.default_book()
        self.book = "/api/address-books/" + self.rest.get("/api/address-books")[0]["id"].split(":")[1]
        for name, lines in CARDS.items():
            assert self.put(name, lines, {"If-None-Match": "*"}).status_code == 201

    def put(self, name, lines, conditions=None):
        return self.dav.put_card(self.href + name + ".vcf", text(name, lines), **(conditions or {}))

    def duplicates(self):
        return self.rest.get(self.book + "/duplicates")["items"]


def test_duplicates_are_found_merged_and_taken_apart(people):
    rest = people.rest
    found = people.duplicates()
    assert [[card["name"] for card in one["cards"]] for one in found] == [["a.vcf", "b.vcf"]]
    assert {"form-of-name", "same-mail"} <= {why["kind"] for why in found[0]["links"][0]["reasons"]}
    people.other.refused("GET", people.book + "/duplicates", None, 404, "unknown-collection")

    compared = rest.get(people.book + "/duplicates/comparison?reference=a.vcf&cards=b.vcf")
    fates = {field["property"]: [value["fate"] for value in field["values"]] for field in compared["fields"]}
    assert fates["BDAY"] == ["added"] and fates["FN"] == ["kept", "conflict"], compared

    hidden = rest.done(
        "POST", people.book + "/hidden-duplicates", {"cards": ["a.vcf", "b.vcf"]}, status=201
    ).json()["mark"]
    assert people.duplicates() == []
    rest.done("DELETE", f"{people.book}/hidden-duplicates/{hidden}")
    assert len(people.duplicates()) == 1

    sets = {"merges": [{"reference": "a.vcf", "duplicates": ["b.vcf"]}]}
    tried = lines(rest.done("POST", people.book + "/merges/many", sets | {"dryRun": True}, status=200))
    assert "BDAY:1990-01-02" in tried[0]["text"] and tried[-1]["merged"] == 1
    merge = lines(rest.done("POST", people.book + "/merges/many", sets, status=200))[0]["merge"]
    gone = people.dav.ask("GET", people.href + "b.vcf")
    assert gone.status_code == 404 and people.href + "a.vcf" in gone.text

    stale = people.put("b", CARDS["b"])
    assert stale.status_code == 409 and "no-uid-conflict" in stale.text and "a.vcf" in stale.text
    assert people.put("b", CARDS["b"], {"If-Match": '"1"'}).status_code == 412

    merged = people.dav.ask("GET", people.href + "a.vcf").content
    edited = merged.replace(b"END:VCARD", b"NOTE:later\r\nEND:VCARD")
    assert people.dav.put_card(people.href + "a.vcf", edited).status_code == 204
    told = rest.done("POST", f"/api/merges/{merge}/undo", {"dryRun": True}, status=200).json()
    assert told["conflicts"] == [] and len(told["cards"]) == 2
    rest.done("POST", f"/api/merges/{merge}/undo", status=200)
    assert people.dav.ask("GET", people.href + "b.vcf").content == text("b", CARDS["b"])
    now = people.dav.ask("GET", people.href + "a.vcf").text
    assert "NOTE:later" in now and "BDAY" not in now
    assert [one["undone"] for one in rest.get(people.book + "/merges")["items"]] == [True]


def lines(answer):
    return [json.loads(line) for line in answer.text.splitlines()]
