"""A second factor: asked of people, and the reason why devices get passwords of their own."""
from house import Person
from rest import Rest
from totp import code_of


def opens(person: Person, password: str) -> bool:
    device = person.dav()
    device.session.auth = (person.id.encode(), password.encode())
    return device.ask("PROPFIND", "/dav/", Depth="0").status_code == 207


def signs_in(person: Person, **proof) -> tuple:
    body = {"login": person.email, "password": person.password, **proof}
    answer = Rest(person.url).ask("POST", "/api/sessions", body)
    return answer.status_code, answer.json().get("type", "").rsplit(":", 1)[-1]


def test_a_second_factor_is_asked_for_until_it_is_switched_off(house):
    tilda = house.joins("tilda")
    known = {"password": tilda.password}
    secret = tilda.done("POST", "/api/me/two-factor", known, status=201).json()["secret"]
    assert opens(tilda, tilda.password) and signs_in(tilda) == (201, "")
    first = {"code": code_of(secret)}
    codes = tilda.done(
        "POST", "/api/me/two-factor/confirmation", first, status=201
    ).json()["recoveryCodes"]
    assert len(codes) == 10 and tilda.mail.text("two-factor-enabled")

    assert signs_in(tilda) == (401, "second-factor-required")
    assert signs_in(tilda, **first) == (401, "wrong-second-factor"), "a code is good once"
    assert signs_in(tilda, code=code_of(secret, later=1)) == (201, "")

    label = {"label": "Phone", **known, "code": codes[0]}
    made = tilda.done("POST", f"/api/accounts/{tilda.id}/app-passwords", label, status=201).json()
    assert not opens(tilda, tilda.password)
    assert opens(tilda, made["password"])

    assert signs_in(tilda, code=codes[1]) == (201, "")
    assert signs_in(tilda, code=codes[1]) == (401, "wrong-second-factor"), "a recovery code is good once"
    assert tilda.get("/api/me/two-factor") == {"on": True, "recoveryCodesLeft": 8}
    assert tilda.mail.text("recovery-code-used")

    tilda.refused("DELETE", "/api/me/two-factor", known, 401, "second-factor-required")
    tilda.done("DELETE", "/api/me/two-factor", {**known, "code": codes[2]})
    assert opens(tilda, tilda.password) and signs_in(tilda) == (201, "")
    assert tilda.mail.text("two-factor-disabled")
