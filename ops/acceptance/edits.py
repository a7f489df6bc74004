"""Calendar objects and cards as a random program writes them, and small changes of them."""
import random

WORDS = ["Zürich", "Genève", "café", "naïve", "日本", "🎉", "plain", "a\\, b", "Ωmega", "x" * 90]
MARK = "X-EDIT"


def words(rng: random.Random) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, 6)))


def calendar_object(rng: random.Random, uid: str) -> bytes:
    """An event or a task, at times recurring, with an alarm, or large."""
    kind = rng.choice(["VEVENT", "VEVENT", "VTODO"])
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//random edits//EN", f"BEGIN:{kind}",
        f"UID:{uid}", "DTSTAMP:20260101T000000Z",
        f"DTSTART:2026{rng.randint(1, 12):02}{rng.randint(1, 28):02}T{rng.randint(0, 23):02}0000Z",
        f"SUMMARY:{words(rng)}",
    ]
    if rng.random() < 0.3:
        lines.append(f"RRULE:FREQ=WEEKLY;COUNT={rng.randint(2, 50)}")
    if rng.random() < 0.1:
        lines.append("DESCRIPTION:" + words(rng) * rng.randint(10, 200))
    if rng.random() < 0.3:
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Now", "TRIGGER:-PT15M", "END:VALARM"]
    return ended(rng, [*lines, f"END:{kind}", "END:VCALENDAR"])


def card(rng: random.Random, uid: str) -> bytes:
    name = words(rng)
    lines = [
        "BEGIN:VCARD", "VERSION:3.0", f"UID:{uid}", f"FN:{name}",
        f"N:{name};;;;", f"TEL;TYPE=cell:+4179{rng.randint(1000000, 9999999)}",
    ]
    if rng.random() < 0.3:
        lines += ["item1.URL:https://example.org/", "item1.X-ABLABEL:_$!<HomePage>!$_"]
    return ended(rng, [*lines, "END:VCARD"])


def ended(rng: random.Random, lines: list) -> bytes:
    """Programs differ in how they end lines, and each wants its own back."""
    end = rng.choice(["\r\n", "\r\n", "\n"])
    return (end.join(lines) + end).encode()


def marked(text: bytes, mark: str) -> bytes:
    """With one more line that nobody knows, after the UID; or in place of an earlier mark."""
    lines = text.splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if line.startswith(b"UID:"))
    end = b"\r\n" if lines[at].endswith(b"\r\n") else b"\n"
    kept = [line for line in lines if not line.startswith(MARK.encode())]
    return b"".join([*kept[: at + 1], f"{MARK}:{mark}".encode(), end, *kept[at + 1 :]])


def uid_of(text: bytes) -> str:
    return next(
        line[4:].strip().decode() for line in text.splitlines() if line.startswith(b"UID:")
    )
