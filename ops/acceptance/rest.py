"""Speaks REST as one person, and expects what it is told to expect."""
import requests


class Rest:
    def __init__(self, url: str, token: str = ""):
        self.url = url
        self.session = requests.Session()
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def ask(self, method: str, path: str, body=None, **options) -> requests.Response:
        return self.session.request(method, self.url + path, json=body, timeout=60, **options)

    def get(self, path: str) -> dict:
        answer = self.ask("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def done(self, method: str, path: str, body=None, status=204, **options) -> requests.Response:
        answer = self.ask(method, path, body, **options)
        assert answer.status_code == status, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer

    def refused(self, method: str, path: str, body, status: int, token: str):
        """A refusal is a problem of RFC 9457 with a stable token."""
        answer = self.ask(method, path, body)
        assert answer.status_code == status, f"{method} {path}: {answer.status_code} {answer.text}"
        assert answer.headers["Content-Type"].startswith("application/problem+json")
        problem = answer.json()
        assert problem["type"] == f"urn:chalet:error:{token}", problem
        assert problem["status"] == status


def sign_in(url: str, login: str, password: str) -> Rest:
    opened = Rest(url).done(
        "POST", "/api/sessions", {"login": login, "password": password}, status=201
    )
    return Rest(url, opened.json()["token"])
