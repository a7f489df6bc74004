"""What an organization holds: who may do what with it, and how it goes to another one."""
from dav import NS, multistatus
from house import product


def gone(owner, path):
    owner.refused("GET", path, None, 404, "unknown-product")


def test_a_product_goes_by_a_link_that_is_good_once(house):
    rosa = house.joins("rosa")
    theirs = rosa.opens("Rosa and friends")
    drive = product(house.boss, house.path, "kdrive", "Archive")
    house.boss.done("PUT", f"{drive}/access/account:{rosa.id}", {"use": True, "rights": ["technical"]})
    before = house.boss.done("POST", f"{drive}/transfer", {}, status=201).json()["token"]
    token = house.boss.done("POST", f"{drive}/transfer", {}, status=201).json()["token"]

    received = f"{theirs}/products/received"
    rosa.refused("POST", received, {"token": before, "termsAccepted": True}, 410, "link-not-valid")
    rosa.refused("POST", received, {"token": token, "termsAccepted": False}, 422, "terms-not-accepted")
    accepted = {"token": token, "termsAccepted": True}
    arrived = rosa.done("POST", received, accepted, status=201).json()["product"].split(":")[1]
    rosa.refused("POST", received, accepted, 410, "link-not-valid")

    gone(house.boss, drive)
    assert rosa.get(f"{theirs}/products/{arrived}")["name"] == "Archive"
    assert rosa.get(f"{theirs}/products/{arrived}/access")["items"] == [], "no user follows"


def test_a_product_goes_by_mail_unless_the_offer_was_withdrawn(house):
    milo = house.joins("milo")
    theirs = milo.opens("Milo's")
    hosting = product(house.boss, house.path, "web-hosting", "www")
    accept = lambda: {**milo.mail.link("product-transfer"), "termsAccepted": True}

    offered = house.boss.done("POST", f"{hosting}/transfer", {"email": milo.email}, status=201).json()
    assert not offered["token"], "only the letter has the link"
    former = accept()
    house.boss.done("DELETE", f"{hosting}/transfer")
    milo.refused("POST", f"{theirs}/products/received", former, 410, "link-not-valid")

    house.boss.done("POST", f"{hosting}/transfer", {"email": milo.email}, status=201)
    while (again := accept()) == former:
        pass
    milo.done("POST", f"{theirs}/products/received", again, status=201)
    gone(house.boss, hosting)


def test_a_product_goes_directly_between_organizations_of_one_person(house):
    second = house.boss.opens("Second house")
    domain = product(house.boss, house.path, "domain", "second.example")
    to = {"to": "organization:" + second.rsplit("/", 1)[1], "termsAccepted": True}
    house.boss.done("POST", f"{domain}/move", to)
    gone(house.boss, domain)
    assert [one["name"] for one in house.boss.get(f"{second}/products")["items"]] == ["second.example"]
    suite = product(house.boss, second, "ksuite", "Suite")
    back = {**to, "to": "organization:" + house.path.rsplit("/", 1)[1]}
    house.boss.refused("POST", f"{suite}/move", back, 422, "product-cannot-move")


def test_access_is_what_a_person_and_all_teams_were_given(house):
    lina, omar, guest = house.joins("lina"), house.joins("omar"), house.joins("gast", "external")
    people = [f"account:{one.id}" for one in (lina, omar, guest)]
    made = house.boss.done(
        "POST", f"{house.path}/teams", {"name": "Fleet", "colour": "#336699", "members": people[:1]}, status=201
    ).json()
    team = f"{house.path}/teams/{made['id'].split(':')[1]}"
    house.boss.done("POST", f"{team}/members", {"accounts": people[1:]})
    house.boss.done("PUT", f"{team}/leader", {"account": people[1]})
    known = house.boss.get(team)
    assert (known["members"], known["leader"]) == (3, people[1])

    drive = product(house.boss, house.path, "kdrive", "Fleet's drive")
    house.boss.done("PUT", f"{drive}/access/{made['id']}", {"use": True, "rights": ["technical"]})
    house.boss.done("PUT", f"{drive}/access/{people[0]}", {"use": False, "rights": ["statistics"]})
    access = lambda one: one.get(f"{house.user(one)}/access/{drive.rsplit('/', 1)[1]}")
    both = access(lina)
    assert both["use"] and set(both["rights"]) == {"technical", "statistics"}
    assert access(guest)["use"], "externals are in teams, too"

    house.boss.done("POST", f"{team}/members/removals", {"accounts": people[:1]})
    own = access(lina)
    assert not own["use"] and own["rights"] == ["statistics"], "only what the team gave is gone"
    assert house.boss.get(team)["members"] == 2


def directory(person) -> dict:
    """The cards of the directory over CardDAV, by name."""
    dav = person.dav()
    body = '<propfind xmlns="DAV:"><prop><displayname/></prop></propfind>'
    found = multistatus(dav.ask("PROPFIND", dav.books, body, Depth="1", Content_Type="application/xml"))
    books = [href.text for href in found.iterfind("d:response/d:href", NS) if "/directory-" in href.text]
    if not books:
        return {}
    cards = [dav.ask("GET", href).text for href in dav.hrefs(books[0])]
    return {card.split("\nFN:")[1].splitlines()[0]: card for card in cards}


def test_the_directory_shows_colleagues_and_teams_and_not_who_is_hidden(house):
    nora, paul, guest = house.joins("nora"), house.joins("paul"), house.joins("gina", "external")
    people = [f"account:{one.id}" for one in (nora, paul)]
    house.boss.done("POST", f"{house.path}/teams", {"name": "Choir", "colour": "#993366", "members": people}, status=201)
    shown = directory(nora)
    assert {"Nora", "Paul", "Choir"} <= set(shown) and "Gina" not in shown
    assert "group" in shown["Choir"].lower() and shown["Choir"].count("MEMBER") == 2
    listed = lambda one: {entry["name"] for entry in one.get(f"{house.path}/directory?limit=200")["items"]}
    assert {"Nora", "Paul", "Choir"} <= listed(nora)

    house.boss.done("PUT", f"{house.path}/directory/hidden/{paul.id}")
    assert "Paul" not in directory(nora) and "Paul" not in listed(nora)
    house.boss.done("DELETE", f"{house.path}/directory/hidden/{paul.id}")
    assert "Paul" in directory(nora)

    assert directory(guest) == {}
    guest.refused("GET", f"{house.path}/directory", None, 403, "forbidden")
