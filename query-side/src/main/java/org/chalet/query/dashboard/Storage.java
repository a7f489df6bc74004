package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.CONTAINERS;
import static org.chalet.query.dashboard.DashboardSchema.CONTENTS;
import static org.chalet.query.dashboard.DashboardSchema.FILES;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarEvent;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarRestored;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactEvent;
import org.chalet.file.FileCopied;
import org.chalet.file.FileEvent;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeId;
import org.chalet.file.NodeRestored;
import org.chalet.icalendar.Attachments;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dashboard.DashboardSchema.AttachedFile;
import org.chalet.query.dashboard.DashboardSchema.Container;
import org.chalet.query.dashboard.DashboardSchema.Content;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;

/** How much people keep in their calendars, address books and drives. */
record Storage(Sums sums, Participants participants, Changes changes) {
  void take(CalendarEvent event) {
    switch (event) {
      case CalendarCreated created ->
          create(new Container(created.calendar(), created.owner(), Names.CALENDARS, 0, true));
      case AttachmentStored file ->
          changes.put(
              FILES,
              file.attachment(),
              new AttachedFile(file.attachment(), file.owner(), file.size()));
      case CalendarObjectPut put ->
          put(put.calendar(), put.name(), size(put.text()) + attached(put));
      case CalendarObjectDeleted deleted -> put(deleted.calendar(), deleted.name(), 0);
      case CalendarDeleted deleted -> count(deleted.calendar(), false);
      case CalendarRestored restored -> count(restored.calendar(), true);
      default -> {}
    }
  }

  void take(ContactEvent event) {
    switch (event) {
      case AddressBookCreated created ->
          create(new Container(created.addressBook(), created.owner(), Names.CONTACTS, 0, true));
      case CardPut put -> put(put.addressBook(), put.name(), size(put.text()));
      case CardDeleted deleted -> put(deleted.addressBook(), deleted.name(), 0);
      case AddressBookDeleted deleted -> count(deleted.addressBook(), false);
      case AddressBookRestored restored -> count(restored.addressBook(), true);
      default -> {}
    }
  }

  void take(FileEvent event) {
    switch (event) {
      case FileStored stored -> hold(stored.owner(), stored.used());
      case FileReplaced replaced -> hold(replaced.owner(), replaced.used());
      case FileCopied copied -> hold(copied.owner(), copied.used());
      case NodeDeleted deleted -> hold(deleted.owner(), deleted.used());
      case NodeRestored restored -> hold(restored.owner(), restored.used());
      default -> {}
    }
  }

  /** A drive says itself how much lives in it. */
  private void hold(String owner, long bytes) {
    String drive = NodeId.driveOf(new AccountId(owner)).raw();
    Optional<Document<Container>> before = changes.get(CONTAINERS, drive);
    if (sums.isNew(before)) {
      long change = bytes - before.map(there -> there.value().bytes()).orElse(0L);
      changes.put(CONTAINERS, drive, new Container(drive, owner, Names.FILES, bytes, true));
      participants.change(owner, person -> person.withBytes(Names.FILES, change));
    }
  }

  /** Files count for whoever they were attached by in the first place. */
  private long attached(CalendarObjectPut put) {
    long bytes = 0;
    for (String id : Attachments.ids(put.text().getBytes(StandardCharsets.UTF_8))) {
      bytes +=
          changes
              .get(FILES, id)
              .map(Document::value)
              .filter(file -> file.owner().equals(put.owner()))
              .map(AttachedFile::bytes)
              .orElse(0L);
    }
    return bytes;
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void create(Container container) {
    if (sums.isNew(changes.get(CONTAINERS, container.id()))) {
      changes.put(CONTAINERS, container.id(), container);
    }
  }

  private void put(String container, String name, long bytes) {
    String id = Content.id(container, name);
    Optional<Document<Content>> before = changes.get(CONTENTS, id);
    if (!sums.isNew(before)) {
      return;
    }
    long change = bytes - before.map(there -> there.value().bytes()).orElse(0L);
    if (bytes > 0) {
      changes.put(CONTENTS, id, new Content(container, name, bytes));
    } else {
      changes.remove(CONTENTS, id);
    }
    Optional<Document<Container>> holds = changes.get(CONTAINERS, container);
    if (holds.isPresent() && sums.isNew(holds)) {
      Container there = holds.get().value();
      changes.put(CONTAINERS, container, there.with(there.bytes() + change));
      if (there.counts()) {
        participants.change(there.owner(), owner -> owner.withBytes(there.product(), change));
      }
    }
  }

  /** What was deleted takes no room, but may come back as it was. */
  private void count(String id, boolean counts) {
    Optional<Document<Container>> known = changes.get(CONTAINERS, id);
    if (known.isEmpty() || !sums.isNew(known) || known.get().value().counts() == counts) {
      return;
    }
    Container there = known.get().value();
    changes.put(CONTAINERS, id, there.counting(counts));
    long change = counts ? there.bytes() : -there.bytes();
    participants.change(there.owner(), owner -> owner.withBytes(there.product(), change));
  }
}
