"""Calendars on paper: the PDF that comes over the wire, and to whom."""
import pytest

from chalet import Server
from rest import Rest, sign_in

PRINT = "/api/accounts/user03/print?date=2099-05-04"
EVENT = {"title": "Planning", "start": "2099-05-04T09:00", "duration": "PT1H", "zone": "Europe/Zurich"}


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    """An owner, a colleague, an external and an outsider."""
    with Server(tmp_path_factory.mktemp("print") / "data", "--demo", "5") as server:
        boss = sign_in(server.url, "user01", "user01")
        users = f"/api/organizations/{boss.get('/api/organizations')[0]['id'].split(':')[1]}/users"
        emails = {user["account"]: user["email"] for user in boss.get(users)["items"]}
        boss.done("PUT", f"{users}/user04/role", {"role": "external"})
        boss.done(
            "DELETE", f"{users}/user05", {"confirmation": emails["account:user05"], "understood": True},
        )
        yield server.url, {n: sign_in(server.url, f"user0{n}", f"user0{n}") for n in (1, 2, 3, 4, 5)}


def calendar(person):
    return person.get("/api/calendars")[0]["id"].split(":")[1]


def test_every_view_is_a_document_on_either_paper(people):
    url, persons = people
    persons[3].done("POST", f"/api/calendars/{calendar(persons[3])}/events", EVENT, status=201)
    for view in ("day", "week", "month", "agenda"):
        for paper in ("a4", "letter"):
            answer = persons[3].ask("GET", f"{PRINT}&view={view}&paper={paper}&language=de-CH&zone=Europe/Zurich")
            assert answer.status_code == 200, answer.text
            assert answer.headers["Content-Type"] == "application/pdf"
            assert answer.content.startswith(b"%PDF-") and answer.content.rstrip().endswith(b"%%EOF")


def test_nobody_else_prints_it_but_whoever_may_view_a_calendar_prints_that(people):
    url, persons = people
    for n in (1, 2, 4, 5):
        persons[n].refused("GET", PRINT, None, 403, "forbidden")
        own = f"/api/accounts/user0{n}/print?date=2099-05-04&calendars={calendar(persons[3])}"
        persons[n].refused("GET", own, None, 404, "unknown-collection")
    Rest(url).refused("GET", PRINT, None, 401, "not-signed-in")
    share = f"/api/calendars/{calendar(persons[3])}/shares/account:user04"
    own = f"/api/accounts/user04/print?date=2099-05-04&calendars={calendar(persons[3])}"
    persons[3].done("PUT", share, {"level": "free-busy"})
    persons[4].refused("GET", own, None, 404, "unknown-collection")
    persons[3].done("PUT", share, {"level": "view"})
    assert persons[4].ask("GET", own).content.startswith(b"%PDF-")


def test_what_makes_no_sense_is_refused_by_a_problem_whatever_is_accepted(people):
    url, persons = people
    for wrong in ("view=year", "paper=a0", "zone=Mars", "calendars="):
        persons[3].refused("GET", f"{PRINT}&{wrong}", None, 400, "invalid-value")
    persons[3].refused("GET", "/api/accounts/user03/print", None, 400, "invalid-value")
    answer = persons[3].ask("GET", f"{PRINT}&view=year", headers={"Accept": "application/pdf"})
    assert answer.status_code == 400
