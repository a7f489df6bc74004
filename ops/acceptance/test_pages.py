"""The pages: who may see them, and what other sites cannot do with them."""
import re

import pytest
import requests

from rest import sign_in

AREAS = ("calendar", "contacts", "manager", "history", "profile", "setup")
OURS = {"Sec-Fetch-Site": "same-origin"}
COOKIE = "chalet-session"


def opened(server, user: str) -> requests.Session:
    browser = requests.Session()
    answer = browser.post(f"{server.url}/login", {"login": user, "password": user}, headers=OURS, allow_redirects=False)
    assert (answer.status_code, answer.headers["Location"].endswith("/login")) == (302, False)
    return browser


@pytest.fixture
def browser(server):
    return opened(server, "user03")


def proof(server, browser) -> str:
    return re.search(r'name="chalet-page" content="([^"]+)"', browser.get(f"{server.url}/profile").text).group(1)


@pytest.mark.parametrize("area", AREAS)
def test_nobody_is_led_to_the_sign_in_and_back(server, area):
    answer = requests.get(f"{server.url}/{area}?x=1", allow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"/login?to=%2F{area}%3Fx%3D1")
    part = requests.get(f"{server.url}/{area}", headers={"HX-Request": "true"})
    assert (part.status_code, part.headers["HX-Redirect"]) == (401, "/login")


@pytest.mark.parametrize("area", AREAS)
def test_pages_run_nothing_that_is_not_ours_and_are_kept_by_nobody(server, browser, area):
    answer = browser.get(f"{server.url}/{area}")
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "<script>" not in answer.text
    assert not re.search(r"\son[a-z]+=\"", answer.text)
    again = browser.get(f"{server.url}/{area}").headers["Content-Security-Policy"]
    assert again != policy


def test_the_cookie_is_kept_from_scripts_and_is_new_with_every_sign_in(server):
    planted = {COOKIE: "user03~planted~token"}
    answer = requests.post(
        f"{server.url}/login", {"login": "user03", "password": "user03"}, headers=OURS, cookies=planted, allow_redirects=False)
    said = answer.headers["Set-Cookie"]
    assert "HttpOnly" in said and "SameSite=Lax" in said
    assert "planted" not in said


def test_a_sign_in_leads_into_this_server_alone(server):
    for to in ("https://evil.example/", "//evil.example/", "/\\evil.example", "/login", "javascript:alert(1)", "/calendar/\n"):
        answer = requests.post(
            f"{server.url}/login", {"login": "user03", "password": "user03", "to": to}, headers=OURS, allow_redirects=False)
        assert answer.status_code == 302
        assert answer.headers["Location"] in ("/", f"{server.url}/"), to


@pytest.mark.parametrize("path", ["/login", "/logout", "/language"])
@pytest.mark.parametrize("headers", [
    {}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"}, {"Origin": "https://evil.example"}])
def test_forms_of_other_sites_are_refused(server, browser, path, headers):
    answer = browser.post(f"{server.url}{path}", {"login": "user03", "password": "user03"}, headers=headers, allow_redirects=False)
    assert answer.status_code == 403
    assert browser.get(f"{server.url}/profile", allow_redirects=False).status_code == 200


def test_rest_takes_changes_by_cookie_only_from_a_page_of_that_session(server, browser):
    path = f"{server.url}/api/address-books"
    wish = {"displayName": "By cookie"}
    said = proof(server, browser)
    other = proof(server, opened(server, "user04"))
    for headers in (
        {}, OURS, {"X-Chalet-Page": said}, {"X-Chalet-Page": said, "Sec-Fetch-Site": "cross-site"},
        {**OURS, "X-Chalet-Page": other}, {**OURS, "X-Chalet-Page": ""},
    ):
        assert browser.post(path, json=wish, headers=headers).status_code == 401, headers
    assert browser.post(path, json=wish, headers={**OURS, "X-Chalet-Page": said}).status_code == 201


def test_rest_tells_by_cookie_what_its_owner_may_read_and_other_sites_nothing(server, browser):
    answer = browser.get(f"{server.url}/api/me", headers=OURS)
    assert answer.json()["account"] == "account:user03"
    for site in ("cross-site", "same-site"):
        assert browser.get(f"{server.url}/api/me", headers={"Sec-Fetch-Site": site}).status_code == 401


def test_a_cookie_opens_neither_dav_nor_what_is_the_operators(server, browser):
    assert browser.request("PROPFIND", f"{server.url}/dav/calendars/user03/", headers=OURS).status_code == 401
    assert browser.get(f"{server.url}/ops/views", headers=OURS).status_code == 401


def test_signing_out_ends_the_session_itself(server, browser):
    token = browser.cookies[COOKIE]
    browser.post(f"{server.url}/logout", headers=OURS)
    bearer = {"Authorization": f"Bearer {token}"}
    assert requests.get(f"{server.url}/api/me", headers=bearer).status_code == 401
    assert requests.get(f"{server.url}/profile", cookies={COOKIE: token}, allow_redirects=False).status_code == 302


def test_a_session_that_was_ended_elsewhere_leads_to_the_sign_in(server, browser):
    sign_in(server.url, "user03", "user03").done("DELETE", "/api/me/sessions")
    assert browser.get(f"{server.url}/profile", allow_redirects=False).status_code == 302


def test_wrong_passwords_are_told_in_the_readers_language(server):
    for language, words in (("en", "password is wrong"), ("de", "Passwort ist falsch"), ("fr", "est incorrect"), ("it", "non è corretto")):
        answer = requests.post(
            f"{server.url}/login", {"login": "user09", "password": "no"}, headers={**OURS, "Accept-Language": language})
        assert answer.status_code == 401
        assert words in answer.text
        assert f'<html lang="{language}"' in answer.text


def test_assets_are_open_small_and_kept(server):
    page = requests.get(f"{server.url}/login").text
    for address in re.findall(r'(?:src|href)="(/assets/[^"]+)"', page):
        answer = requests.get(server.url + address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Set-Cookie" not in answer.headers
    for wrong in ("/assets/../application.yaml", "/assets/application.yaml", "/assets/%2e%2e/x.js", "/assets/none.js"):
        assert requests.get(server.url + wrong).status_code in (400, 401, 404), wrong
    assert requests.get(f"{server.url}/sw.js").headers["Content-Type"].startswith("text/javascript")
    assert requests.get(f"{server.url}/manifest.webmanifest").json()["start_url"] == "/"


def test_the_bare_address_leads_to_where_one_was(server, browser):
    assert browser.get(server.url, allow_redirects=False).headers["Location"].endswith("/profile") is False
    browser.get(f"{server.url}/contacts")
    assert browser.get(server.url, allow_redirects=False).headers["Location"].endswith("/contacts")
