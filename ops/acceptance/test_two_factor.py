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
    tamara = house.joins("tamara")
    known = {"password": tamara.password}
    secret = tamara.done("POST", "/api/me/two-factor", known, status=201).json()["secret"]
    assert opens(tamara, tamara.password) and signs_in(tamara) == (201, "")
    first = {"code": code_of(secret)}
    codes = tamara.done(
        "POST", "/api/me/two-factor/confirmation", first, status=201
    ).json()["recoveryCodes"]
    assert len(codes) == 10 and tamara.mail.text("two-factor-enabled")

    assert signs_in(tamara) == (401, "second-factor-required")
    assert signs_in(tamara, **first) == (401, "wrong-second-factor"), "a code is good once"
    assert signs_in(tamara, code=code_of(secret, later=1)) == (201, "")

    label = {"label": "Phone", **known, "code": codes[0]}
    made = tamara.done("POST", f"/api/accounts/{tamara.id}/app-passwords", label, status=201).json()
    assert not opens(tamara, tamara.password)
    assert opens(tamara, made["password"])

    assert signs_in(tamara, code=codes[1]) == (201, "")
    assert signs_in(tamara, code=codes[1]) == (401, "wrong-second-factor"), "a recovery code is good once"
    assert tamara.get("/api/me/two-factor") == {"on": True, "recoveryCodesLeft": 8}
    assert tamara.mail.text("recovery-code-used")

    tamara.refused("DELETE", "/api/me/two-factor", known, 401, "second-factor-required")
    tamara.done("DELETE", "/api/me/two-factor", {**known, "code": codes[2]})
    assert opens(tamara, tamara.password) and signs_in(tamara) == (201, "")
    assert tamara.mail.text("two-factor-disabled")
