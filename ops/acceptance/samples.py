"""Files of real programs: the collection beside the checkout, or a small one of our own."""
import hashlib
import pathlib
import re
from dataclasses import dataclass

EOL = "\r\n"
END_OF_LINE = re.compile(r"\r+\n|\r|\n")


@dataclass(frozen=True)
class Samples:
    directory: pathlib.Path

    @staticmethod
    def beside(root: pathlib.Path) -> "Samples":
        collected = root.parent / "shared" / "data"
        own = pathlib.Path(__file__).parent / "samples"
        return Samples(collected if collected.is_dir() else own)

    def valid(self) -> list:
        return sorted((self.directory / "ics" / "valid").glob("*.ics"))

    def invalid(self) -> list:
        return sorted((self.directory / "ics" / "invalid").glob("*.ics"))

    def cards(self) -> list:
        return sorted((self.directory / "vcf").glob("*.vcf"))


def text_of(file: pathlib.Path) -> str:
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def logical_lines(text: str) -> list:
    """Content lines, still folded, without the end of the line."""
    lines = []
    for line in END_OF_LINE.split(text):
        if line[:1] in (" ", "\t") and lines:
            lines[-1] += EOL + line
        elif line.strip():
            lines.append(line)
    return lines


def unfolded(line: str) -> str:
    return line.replace(EOL + " ", "").replace(EOL + "\t", "")


def components(text: str):
    """(properties of the calendars, top-level components as lists of lines)."""
    properties, found, current, depth = [], [], [], 0
    for line in logical_lines(text):
        name = unfolded(line).strip().upper()
        if name.startswith("BEGIN:"):
            depth += 1
        if depth == 1 and not name.startswith(("BEGIN:", "END:")):
            properties.append(line)
        elif depth > 1:
            current.append(line)
        if name.startswith("END:"):
            depth -= 1
            if depth == 1:
                found.append(current)
                current = []
    return properties, found


def property_of(component: list, name: str) -> str:
    """The value of the component's own property, not of those within it."""
    depth = 0
    for line in component:
        flat = unfolded(line)
        upper = flat.upper()
        if upper.startswith("BEGIN:"):
            depth += 1
        elif upper.startswith("END:"):
            depth -= 1
        elif depth == 1 and re.match(rf"{name}[;:]", upper):
            return flat.split(":", 1)[1].strip()
    return ""


def split(text: str) -> list:
    """(UID, calendar object) with the time zones of the file and without METHOD: one for each UID, and a
    further one where the file holds several states of the same component."""
    properties, found = components(text)
    kept = [line for line in properties if not line.upper().startswith("METHOD")]
    zones = [part for part in found if part[0].strip().upper() == "BEGIN:VTIMEZONE"]
    objects = []
    for part in found:
        if part in zones:
            continue
        uid = property_of(part, "UID")
        if not uid:
            uid = hashlib.sha256(EOL.join(part).encode()).hexdigest()
            part = [part[0], f"UID:{uid}", *part[1:]]
        instance = property_of(part, "RECURRENCE-ID")
        for known, parts in objects:
            if known == uid and instance not in parts:
                parts[instance] = part
                break
        else:
            objects.append((uid, {instance: part}))
    return [(uid, assembled(kept, zones + list(parts.values()))) for uid, parts in objects]


def assembled(properties: list, parts: list) -> bytes:
    lines = ["BEGIN:VCALENDAR", *properties]
    for part in parts:
        lines.extend(part)
    lines.append("END:VCALENDAR")
    return (EOL.join(lines) + EOL).encode()


def cards_of(text: str) -> list:
    """Each vCard of a file, with a UID where it has none; an inner one stays in its card."""
    cards, current, depth = [], [], 0
    for line in END_OF_LINE.split(text):
        upper = line.strip().upper()
        depth += upper == "BEGIN:VCARD"
        if depth:
            current.append(line)
        if upper == "END:VCARD":
            depth -= 1
            if not depth:
                cards.append(with_uid(current))
                current = []
    return cards


def with_uid(card: list) -> bytes:
    if not any(re.match(r"UID[;:]", line.upper()) for line in card):
        digest = hashlib.sha256(EOL.join(card).encode()).hexdigest()
        card = [*card[:-1], f"UID:{digest}", card[-1]]
    return (EOL.join(card) + EOL).encode()
