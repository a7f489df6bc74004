"""Runs within a session bus of its own: a collection account of Evolution, from the bare address alone.

Arguments: URL, user and password. Every step asserts what Evolution's own clients answer.
"""
import sys
import time

import gi

for name, version in (
    ("EDataServer", "1.2"), ("ECal", "2.0"), ("EBook", "1.2"), ("EBookContacts", "1.2"), ("ICalGLib", "3.0"),
):
    gi.require_version(name, version)
from gi.repository import EBook, EBookContacts, ECal, EDataServer, GLib, ICalGLib  # noqa: E402

PATIENCE = 60
ACCOUNT = "chalet"
ALL = ECal.ObjModType.ALL
PLAIN = ECal.OperationFlags.NONE
EVERYBODY = '(contains "x-evolution-any-field" "")'


def awaited(what, condition):
    deadline = time.monotonic() + PATIENCE
    while not (value := condition()):
        assert time.monotonic() < deadline, f"never: {what}"
        GLib.MainContext.default().iteration(False)
    return value


def account(registry, url: str, user: str, password: str):
    source = EDataServer.Source.new_with_uid(ACCOUNT, None)
    source.set_display_name("Chalet")
    collection = source.get_extension("Collection")
    collection.set_backend_name("webdav")
    collection.set_identity(user)
    collection.set_calendar_url(url + "/")
    collection.set_contacts_url(url + "/")
    host, port = url.split("//")[1].split(":")
    authentication = source.get_extension("Authentication")
    authentication.set_host(host)
    authentication.set_port(int(port))
    authentication.set_user(user)
    authentication.set_method("plain/password")
    source.get_extension("Security").set_method("none")
    source.store_password_sync(password, False, None)
    registry.commit_source_sync(source, None)


def of_account(registry, extension: str, segment: str):
    for source in registry.list_sources(extension):
        if source.get_parent() == ACCOUNT:
            if segment in source.get_extension("WebDAV Backend").get_resource_path():
                return source
    return None


def edit_events(source):
    client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, PATIENCE, None)
    assert not client.is_readonly()
    _, single = client.create_object_sync(event("eds-single", "SUMMARY:By Evolution"), PLAIN, None)
    _, found = client.get_object_sync(single, None, None)
    found.set_summary("Changed by Evolution")
    assert client.modify_object_sync(found, ALL, PLAIN, None)
    _, series = client.create_object_sync(event("eds-series", "RRULE:FREQ=DAILY;COUNT=5"), PLAIN, None)
    assert client.remove_object_sync(series, "20260302T100000Z", ECal.ObjModType.THIS, PLAIN, None)
    assert client.refresh_sync(None)
    _, listed = client.get_object_list_sync("#t", None)
    assert {one.get_uid() for one in listed} >= {single, series}, "events are missing"
    _, removed = client.create_object_sync(event("eds-removed"), PLAIN, None)
    assert client.remove_object_sync(removed, None, ALL, PLAIN, None)


def event(uid: str, *more: str):
    lines = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260101T000000Z", "DTSTART:20260301T100000Z",
             "DTEND:20260301T110000Z", *more, "END:VEVENT", ""]
    return ICalGLib.Component.new_from_string("\r\n".join(lines))


def edit_contacts(source):
    client = EBook.BookClient.connect_sync(source, PATIENCE, None)
    vcard = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Eve Olution\r\nN:Olution;Eve;;;\r\nEND:VCARD\r\n"
    for _ in range(2):
        assert client.add_contact_sync(EBookContacts.Contact.new_from_vcard(vcard), 0, None)[0]
    _, contacts = client.get_contacts_sync(EVERYBODY, None)
    kept, removed = [one for one in contacts if one.get_property("full-name") == "Eve Olution"]
    kept.set_property("nickname", "Changed by Evolution")
    assert client.modify_contact_sync(kept, 0, None)
    assert client.remove_contact_sync(removed, 0, None)
    assert client.refresh_sync(None)


def read_directory(source):
    client = EBook.BookClient.connect_sync(source, PATIENCE, None)
    awaited("a directory that is read-only", client.is_readonly)
    awaited("people in the directory", lambda: client.get_contacts_sync(EVERYBODY, None)[1])


def main(url: str, user: str, password: str):
    registry = EDataServer.SourceRegistry.new_sync(None)
    account(registry, url, user, password)
    edit_events(awaited("calendar", lambda: of_account(registry, "Calendar", "/default/")))
    edit_contacts(awaited("address book", lambda: of_account(registry, "Address Book", "/default/")))
    read_directory(awaited("directory", lambda: of_account(registry, "Address Book", "/directory-")))


main(*sys.argv[1:])
