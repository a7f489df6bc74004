"""Auditors hold the server to heads that they kept, and check exports without it."""
import base64
import csv
import io
import json
import sqlite3

import pytest

from chalet import Server, run
from house import House
from rest import Rest, sign_in


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A server that may be stopped and tampered with."""
    published = "--chalet.publish-heads=true"
    with Server(tmp_path_factory.mktemp("audit") / "data", "--demo", "4", published) as running:
        yield running


@pytest.fixture
def operator(own) -> Rest:
    return Rest(own.url, (own.data / "operator.token").read_text().strip())


def organization(rest: Rest) -> str:
    return rest.get("/api/organizations")[0]["id"]


def timeline(rest: Rest, **filters) -> str:
    answer = rest.ask(
        "GET", f"/api/organizations/{organization(rest)}/timeline/export", params=filters
    )
    assert answer.status_code == 200, answer.text
    return answer.text


def kept(tmp_path, name: str, text: str) -> str:
    path = tmp_path / name
    path.write_text(text)
    return str(path)


def test_an_export_of_an_organization_is_checked_without_the_server(own, tmp_path):
    manager = sign_in(own.url, "user01", "user01")
    manager.done("PATCH", f"/api/organizations/{organization(manager)}", {"name": "=Acme"})
    export = timeline(manager)
    lines = [json.loads(line) for line in export.splitlines()]
    assert lines[0]["whole"] == [organization(manager)]
    assert [line["event"]["version"] for line in lines[1:-1]] == list(range(len(lines) - 2))
    assert lines[-2]["event"]["payload"]["name"] == "=Acme"
    assert lines[-2]["opened"]["client"]["userAgent"].startswith("python-requests")
    head = json.dumps(lines[0]["head"])
    checked = run(
        "verify-export", kept(tmp_path, "export.jsonl", export),
        "--head", kept(tmp_path, "head.json", head), "--key", lines[0]["head"]["publicKey"],
    )
    assert checked.returncode == 0, checked.stderr
    assert f"{len(lines) - 2} events of {organization(manager)}" in checked.stdout


def test_what_was_changed_in_an_export_is_named(own, tmp_path):
    manager = sign_in(own.url, "user01", "user01")
    lines = timeline(manager).splitlines()
    forged = list(lines)
    forged[2] = forged[2].replace('"actor":"', '"actor":"account:', 1)
    for tampered in (forged, lines[:2] + lines[3:], lines[:2] + [lines[3], lines[2]] + lines[4:]):
        path = kept(tmp_path, "forged.jsonl", "\n".join(tampered))
        checked = run("verify-export", path)
        named = json.loads(tampered[2])["event"]["position"]
        assert checked.returncode == 2
        assert f"line 3, position {named}" in checked.stderr, checked.stderr
    cut = run("verify-export", kept(tmp_path, "cut.jsonl", "\n".join(lines[:3])))
    assert cut.returncode == 2
    assert "cut off" in cut.stderr


def test_an_export_is_of_the_log_whose_head_was_kept(own, tmp_path):
    lines = timeline(sign_in(own.url, "user01", "user01")).splitlines()
    other = json.loads(lines[0])["head"]
    other["head"]["treeRoot"] = "0" * 64
    checked = run(
        "verify-export", kept(tmp_path, "export.jsonl", "\n".join(lines)),
        "--head", kept(tmp_path, "other.json", json.dumps(other)),
    )
    assert checked.returncode == 2
    assert "is not what was signed" in checked.stderr
    wrong = run(
        "verify-export", kept(tmp_path, "export.jsonl", "\n".join(lines)), "--key", "MCowBQYDK2Vw"
    )
    assert wrong.returncode == 2
    assert "signed by another key" in wrong.stderr


def test_a_table_holds_no_formulas_and_is_not_taken_for_a_broken_proof(own, tmp_path):
    manager = sign_in(own.url, "user01", "user01")
    table = timeline(manager, format="csv")
    refused = run("verify-export", kept(tmp_path, "timeline.csv", table))
    assert refused.returncode == 1
    assert "is a table, which proves nothing by itself" in refused.stderr
    rows = list(csv.DictReader(io.StringIO(table)))
    assert all(len(row["eventHash"]) == 64 and len(row["treeRoot"]) == 64 for row in rows)
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "@")]


def test_filters_choose_and_say_so(own, tmp_path):
    manager = sign_in(own.url, "user01", "user01")
    manager.done("PATCH", f"/api/organizations/{organization(manager)}", {"name": "Filtered"})
    export = timeline(manager, kind="organization.renamed", client="python", person="account:user01")
    lines = [json.loads(line) for line in export.splitlines()]
    assert lines[0]["whole"] == []
    assert lines[0]["filters"]["kind"] == "organization.renamed"
    assert {line["event"]["event"] for line in lines[1:-1]} == {"organization.renamed"}
    assert run("verify-export", kept(tmp_path, "some.jsonl", export)).returncode == 0
    assert len(timeline(manager, person="account:nobody").splitlines()) == 2
    organization_id = organization(manager)
    manager.refused(
        "GET", f"/api/organizations/{organization_id}/timeline/export?from=today", None, 400,
        "invalid-value",
    )
    manager.refused(
        "GET", f"/api/organizations/{organization_id}/timeline/export?format=xml", None, 400,
        "invalid-value",
    )


def test_only_managers_export_and_only_of_their_own_organization(own, house):
    manager = sign_in(own.url, "user01", "user01")
    path = f"/api/organizations/{organization(manager)}/timeline/export"
    sign_in(own.url, "user03", "user03").refused("GET", path, None, 403, "forbidden")
    Rest(own.url).refused("GET", path, None, 401, "not-signed-in")
    guest = house.joins("auditguest", role="external")
    guest.refused("GET", f"{house.path}/timeline/export", None, 403, "forbidden")
    elsewhere = f"{guest.opens('Elsewhere')}/timeline/export"
    assert guest.ask("GET", elsewhere).status_code == 200
    house.boss.refused("GET", elsewhere, None, 404, "unknown-organization")


def test_what_is_the_operators_is_nobody_elses(own, operator, tmp_path):
    for rest in (sign_in(own.url, "user01", "user01"), Rest(own.url)):
        assert rest.ask("GET", "/ops/timeline/export").status_code == 401
        assert rest.ask("POST", "/ops/heads").status_code == 401
    export = operator.ask("GET", "/ops/timeline/export").text
    checked = run("verify-export", kept(tmp_path, "log.jsonl", export))
    assert checked.returncode == 0, checked.stderr
    assert "user01@" not in base64.b64decode(
        json.loads(export.splitlines()[1])["bytes"]
    ).decode(errors="replace")


def test_heads_are_kept_in_a_row_and_shown(own, operator):
    first = operator.done("POST", "/ops/heads", status=200).json()
    manager = sign_in(own.url, "user01", "user01")
    manager.done("PATCH", f"/api/organizations/{organization(manager)}", {"name": "Once more"})
    second = operator.done("POST", "/ops/heads", status=200).json()
    assert second["head"]["number"] == first["head"]["number"] + 1
    assert operator.get("/ops/heads?after=0")["items"][-1] == second
    assert manager.get("/api/log-heads/latest") == second
    numbers = f"from={first['head']['number']}&to={second['head']['number']}"
    proof = manager.get(f"/api/log-heads/consistency?{numbers}")
    assert proof["to"] == second and proof["path"]
    assert Rest(own.url).get("/.well-known/chalet-log-head") == second
    Rest(own.url).refused("GET", "/api/log-heads/latest", None, 401, "not-signed-in")


def test_heads_are_published_only_where_that_is_wanted(house):
    Rest(house.server.url).refused("GET", "/.well-known/chalet-log-head", None, 404, "not-found")


def test_whoever_looks_at_the_past_of_an_organization_is_seen(own, operator):
    path = f"/api/organizations/{organization(sign_in(own.url, 'user01', 'user01'))}"
    administrator = sign_in(own.url, "user02", "user02")
    for _ in range(3):
        timeline(administrator)
    looks = sign_in(own.url, "user01", "user01").get(f"{path}/reads")["items"]
    seen = [
        look for look in looks
        if look["reader"] == "account:user02" and look["query"] == "exportOrganizationTimeline"
    ]
    assert 1 <= len(seen) <= 2, "one for each hour"
    sign_in(own.url, "user03", "user03").refused("GET", f"{path}/reads", None, 403, "forbidden")
    Rest(own.url).refused("GET", "/api/me/reads", None, 401, "not-signed-in")


def test_whoever_looks_at_the_past_of_a_shared_calendar_is_seen_by_its_owner(own):
    owner = sign_in(own.url, "user01", "user01")
    reader = sign_in(own.url, "user03", "user03")
    calendar = owner.get("/api/calendars")[0]["id"]
    shares = f"/api/calendars/{calendar.split(':')[1]}"
    position = reader.get("/api/log-heads/latest")["head"]["position"]
    stranger = reader.ask("GET", f"{shares}/as-of?position={position}")
    assert stranger.status_code == 404
    answer = owner.ask("PUT", f"{shares}/shares/account:user03", {"level": "view"})
    assert answer.ok, answer.text
    now = sign_in(own.url, "user01", "user01")
    Rest(own.url, operator_token(own)).done("POST", "/ops/heads", status=200)
    position = reader.get("/api/log-heads/latest")["head"]["position"]
    reader.get(f"{shares}/as-of?position={position}")
    owner.get(f"{shares}/as-of?position={position}")
    looks = now.get("/api/me/reads")["items"]
    assert [look["reader"] for look in looks] == ["account:user03"]
    assert looks[0]["resource"] == calendar
    assert reader.get("/api/me/reads")["items"] == []


def operator_token(own) -> str:
    return (own.data / "operator.token").read_text().strip()


def test_what_the_operator_looks_at_is_recorded(own, operator):
    operator.get("/ops/mails")
    operator.ask("GET", "/ops/timeline/export?to=1")
    looked = {look["resource"] for look in operator.get("/ops/reads")["items"]}
    assert {"/ops/mails", "/ops/timeline/export"} <= looked
    assert sign_in(own.url, "user01", "user01").ask("GET", "/ops/reads").status_code == 401


def test_a_deleted_tail_is_noticed_by_whoever_kept_a_head(tmp_path_factory, tmp_path):
    with Server(tmp_path_factory.mktemp("tail") / "data", "--demo", "2") as running:
        printed = run("head", "--data", str(running.data))
        assert printed.returncode == 0, printed.stderr
        head = kept(tmp_path, "head.json", printed.stdout)
        running.stop()
        data = str(running.data)
        whole = run("verify", "--head", head, "--data", data)
        assert whole.returncode == 0, whole.stderr
        assert "agrees with 1 signed head" in whole.stdout
        position = json.loads(printed.stdout)["head"]["position"]
        cut_off(running.data / "events.db")
        assert run("verify", "--data", data).returncode == 0
        noticed = run("verify", "--head", head, "--data", data)
        assert noticed.returncode == 2
        assert f"reached position {position}" in noticed.stderr, noticed.stderr


def cut_off(file):
    """Takes the last commit away, as somebody would who knows the tables."""
    with sqlite3.connect(file) as log:
        first, = log.execute("SELECT max(first_position) FROM commits").fetchone()
        log.execute("DELETE FROM events WHERE position >= ?", (first,))
        log.execute("DELETE FROM commits WHERE first_position = ?", (first,))
