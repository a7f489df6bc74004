"""How people come into an organization by a list, and how they go."""
from house import Person, product, until
from letters import Mailbox
from rest import Rest

EVENT = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//acceptance//EN\r\nBEGIN:VEVENT\r\nUID:handed\r\n"
    b"DTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\nSUMMARY:Handed over\r\n"
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)
CARD = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:handed-card\r\nFN:Nina Frei\r\nN:Frei;Nina;;;\r\nEND:VCARD\r\n"
)


def imported(house, text: str) -> dict:
    """An import that is over."""
    answer = house.boss.session.post(
        f"{house.boss.url}{house.path}/imports", data=text.encode(), headers={"Content-Type": "text/csv"}, timeout=60
    )
    assert answer.status_code == 201, answer.text
    path = answer.headers["Location"]
    until(lambda: house.boss.get(path)["state"] == "finished")
    return {**house.boss.get(path), "refusals": house.boss.get(f"{path}/refusals")["items"]}


def test_a_list_brings_people_in_and_says_of_each_line_what_is_wrong(house):
    over = imported(
        house,
        "email,role,billing-topics,product-topics\n"
        "iris@people.example,administrator,payment|payout,new-user\n"
        "not an address,collaborator,,\n"
        "iris@people.example,external,,\n"
        "jan@people.example,emperor,,\n"
        "kim@people.example,collaborator,,\n",
    )
    assert (over["total"], over["done"], over["refused"]) == (5, 2, 3)
    assert [(one["line"], one["code"]) for one in over["refusals"]] == [
        (3, "invalid-value"), (4, "duplicate-line"), (5, "invalid-value"),
    ]
    iris = house.comes("iris@people.example")
    told = iris.get(f"{house.user(iris)}/contact-preferences")
    assert (told["billing"], told["products"]) == (["payment", "payout"], ["new-user"])
    again = imported(house, "email,role\niris@people.example,external\nkim@people.example,external\n")
    assert [one["code"] for one in again["refusals"]] == ["already-a-member", "already-invited"]


def link_of(house) -> dict:
    return Mailbox(house.server, "lars@people.example").link("invitation")


def test_an_invitation_is_sent_again_and_the_former_link_opens_nothing(house):
    imported(house, "email,role\nlars@people.example,collaborator\n")
    former = link_of(house)
    open_ones = house.boss.get(f"{house.path}/invitations?limit=200")["items"]
    invitation = next(one for one in open_ones if one["email"] == "lars@people.example")["id"].split(":")[1]
    house.boss.done("POST", f"{house.path}/invitations/{invitation}/resend")
    until(lambda: link_of(house) != former)
    anybody = Rest(house.server.url)
    body = {
        "email": "lars@people.example", "password": "correct horse battery", "name": "Lars",
        "invitation": former["invitation"], "invitationSecret": former["secret"],
    }
    anybody.refused("POST", "/api/accounts", body, 410, "invitation-not-valid")
    house.comes("lars@people.example")


def test_a_list_with_a_column_that_there_is_not_is_refused_as_a_whole(house):
    answer = house.boss.session.post(
        f"{house.boss.url}{house.path}/imports", data=b"email,role,phone\na@people.example,external,1\n",
        headers={"Content-Type": "text/csv"}, timeout=60,
    )
    assert answer.status_code == 400 and "'phone'" in answer.json()["detail"]


def test_whoever_may_not_leave_is_told_every_reason(house):
    mona = house.joins("mona")
    own = mona.opens("Mona's")
    suite = product(mona, own, "ksuite", "Suite")
    mail = product(mona, own, "mail-service", "people.example")
    mona.done("PUT", f"{suite}/access/account:{mona.id}", {"use": True, "rights": []})

    def blocked(*tokens):
        leaving = mona.get(f"{own}/leaving")
        assert [block["code"] for block in leaving["blocks"]] == list(tokens)
        assert leaving["possible"] is not bool(tokens)
        if tokens:
            mona.refused("POST", f"{own}/leave", None, 409, tokens[0])

    blocked("still-a-ksuite-user", "login-in-mail-service", "last-legal-representative")
    mona.done("DELETE", f"{suite}/access/account:{mona.id}")
    blocked("login-in-mail-service", "last-legal-representative")
    mona.done("DELETE", mail)
    blocked("last-legal-representative")
    assert mona.get(f"{house.path}/leaving") == {"possible": True, "blocks": []}
    mona.done("POST", f"{house.path}/leave")
    assert [one["name"] for one in mona.get("/api/organizations")] == ["Mona's"]


def furnished(person: Person) -> tuple:
    """Paths of a calendar and an address book, each with something in it."""
    dav = person.dav()
    calendar, book = dav.make_calendar("plans", "VEVENT"), dav.make_book("friends")
    assert dav.put_event(calendar + "handed.ics", EVENT).status_code == 201
    assert dav.put_card(book + "handed.vcf", CARD).status_code == 201
    return calendar, book


def removed(house, person: Person, **fate):
    body = {"confirmation": person.email, "understood": True, **fate}
    house.boss.done("DELETE", house.user(person), body)


def contents(person: Person) -> str:
    """Everything in a home over DAV, as bytes were put."""
    dav = person.dav()
    objects = [
        href for home in (dav.calendars, dav.books) for collection in dav.hrefs(home)
        if "/directory-" not in collection and collection.endswith("/")
        for href in dav.hrefs(collection) if href.endswith((".ics", ".vcf"))
    ]
    return "".join(dav.ask("GET", href).text for href in objects)


def test_what_a_removed_user_had_is_found_with_the_one_who_got_it(house):
    olga, petra = house.joins("olga"), house.joins("petra")
    furnished(olga)
    house.boss.refused(
        "DELETE", house.user(olga),
        {"confirmation": olga.email, "understood": True, "collections": "transfer", "receiver": olga.id},
        422, "receiver-not-eligible",
    )
    removed(house, olga, collections="transfer", receiver=petra.id)
    until(lambda: "Handed over" in contents(petra) and "Nina Frei" in contents(petra))
    assert "Handed over" not in contents(olga) and "Nina Frei" not in contents(olga)
    assert [one["role"] for one in olga.get("/api/organizations")] == ["legal-representative"], "one of her own"


def test_what_a_removed_user_had_is_gone_when_it_was_to_be(house):
    quin = house.joins("quin")
    calendar, book = furnished(quin)
    removed(house, quin, collections="delete")
    dav = quin.dav()
    until(lambda: calendar not in dav.hrefs(dav.calendars) and book not in dav.hrefs(dav.books))
    assert "Handed over" not in contents(quin) and "Nina Frei" not in contents(quin)


def test_what_a_removed_user_had_comes_back_to_another(house):
    ursin, vreni, walo = house.joins("ursin"), house.joins("vreni"), house.joins("walo", role="external")
    furnished(ursin)
    removed(house, ursin, collections="delete")
    until(lambda: house.boss.get(f"{house.path}/hand-overs")["items"][0]["finished"])
    begun = house.boss.get(f"{house.path}/hand-overs")["items"][0]
    path = f"{house.path}/hand-overs/{begun['id'].split(':')[1]}/reclaim"
    vreni.refused("POST", path, {"receiver": vreni.id}, 403, "managing-users-needs-administrator")
    walo.refused("POST", path, {"receiver": vreni.id}, 403, "managing-users-needs-administrator")
    ursin.refused("POST", path, {"receiver": ursin.id}, 404, "unknown-organization")
    house.boss.refused("POST", path, {}, 400, "invalid-value")
    for receiver in (walo, ursin):
        house.boss.refused("POST", path, {"receiver": receiver.id}, 422, "receiver-not-eligible")
    nothing = f"{house.path}/hand-overs/none/reclaim"
    house.boss.refused("POST", nothing, {"receiver": vreni.id}, 404, "unknown-hand-over")
    look = house.boss.done("POST", path, {"receiver": vreni.id, "dryRun": True}, status=200).json()
    counts = {one["name"]: one["objects"] for one in look["collections"]}
    assert look["account"] == f"account:{ursin.id}" and look["objects"] == 2 and len(counts) == 4
    assert sorted(counts.values()) == [0, 0, 1, 1]
    assert "Handed over" not in contents(vreni)
    house.boss.done("POST", path, {"receiver": vreni.id}, status=202)
    until(lambda: "Handed over" in contents(vreni) and "Nina Frei" in contents(vreni))
    assert "Handed over" not in contents(ursin)
    until(lambda: house.boss.get(f"{house.path}/hand-overs")["items"][0]["finished"])
    told = house.boss.get(f"{house.path}/hand-overs")["items"][0]
    assert (told["receiver"], told["objects"]) == (f"account:{vreni.id}", 2)
    house.boss.refused("POST", path, {"receiver": vreni.id}, 409, "hand-over-has-receiver")


def test_what_a_removed_user_deletes_afterwards_comes_back_to_nobody_else(house):
    xenia, yves = house.joins("xenia"), house.joins("yves")
    calendar, _ = furnished(xenia)
    removed(house, xenia, collections="delete")
    until(lambda: house.boss.get(f"{house.path}/hand-overs")["items"][0]["finished"])
    begun = house.boss.get(f"{house.path}/hand-overs")["items"][0]
    path = f"{house.path}/hand-overs/{begun['id'].split(':')[1]}/reclaim"
    segment = calendar.rstrip("/").rsplit("/", 1)[1]
    gone = next(
        one["collection"]["id"].split(":")[1] for one in xenia.get("/api/deleted-calendars")
        if one["collection"]["segment"] == segment
    )
    xenia.done("POST", f"/api/calendars/{gone}/restore")
    dav = xenia.dav()
    later = EVENT.replace(b"UID:handed", b"UID:later").replace(b"Handed over", b"Job interview")
    assert dav.put_event(f"{calendar}later.ics", later).status_code == 201
    assert dav.ask("DELETE", calendar).status_code == 204
    look = house.boss.done("POST", path, {"receiver": yves.id, "dryRun": True}, status=200).json()
    assert f"calendar:{gone}" not in [one["id"] for one in look["collections"]]
    house.boss.done("POST", path, {"receiver": yves.id}, status=202)
    until(lambda: house.boss.get(f"{house.path}/hand-overs")["items"][0]["finished"])
    until(lambda: "Nina Frei" in contents(yves))
    assert "Handed over" not in contents(yves) and "Job interview" not in contents(yves)


def test_an_account_goes_after_a_month_unless_its_owner_signs_in(house):
    rita = house.joins("rita")
    path, confirmed = f"/api/accounts/{rita.id}/deletion", {"password": rita.password, "understood": True}
    rita.refused("POST", path, {**confirmed, "understood": False}, 422, "confirmation-mismatch")
    rita.refused("POST", path, {**confirmed, "password": "guess"}, 403, "wrong-password")
    rita.done("POST", path, confirmed, status=200)
    assert rita.mail.text("account-deletion-requested")
    rita.refused("GET", "/api/me", None, 401, "not-signed-in")
    assert rita.dav().ask("PROPFIND", "/dav/", Depth="0").status_code == 401
    back = Person(house.server, rita.email, rita.password)
    back.refused("DELETE", path, None, 409, "deletion-not-requested")
    assert back.mail.text("account-deletion-cancelled")
    assert back.dav().ask("PROPFIND", "/dav/", Depth="0").status_code == 207


def test_whoever_represents_others_alone_finds_a_successor_first(house):
    silvan, thea = house.joins("silvan"), house.joins("thea")
    own = silvan.opens("Silvan's")
    body = {"email": thea.email, "role": "collaborator"}
    silvan.refused("POST", f"{own}/users", body, 409, "needs-invitation")
    former = thea.mail.link("invitation")
    silvan.done("POST", f"{own}/invitations", body, status=201)
    until(lambda: thea.mail.link("invitation") != former)
    thea.accepts()
    path, confirmed = f"/api/accounts/{silvan.id}/deletion", {"password": silvan.password, "understood": True}
    silvan.refused("POST", path, confirmed, 409, "last-legal-representative")
    succession = {"former": silvan.id, "successor": thea.id}
    replacement = f"{own}/legal-representative-replacement"
    silvan.refused("POST", replacement, succession, 400, "invalid-value")
    removal = {"remove": True, "confirmation": silvan.email, "understood": True}
    silvan.done("POST", replacement, {**succession, **removal})
    roles = {user["account"]: user["role"] for user in thea.get(f"{own}/users")["items"]}
    assert roles == {f"account:{thea.id}": "legal-representative"}, "the former one was removed"
    silvan.done("POST", path, confirmed, status=200)
