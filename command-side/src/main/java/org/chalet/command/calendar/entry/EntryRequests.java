package org.chalet.command.calendar.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chalet.calendar.ChangeEntry;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.DeleteEntry;
import org.chalet.calendar.EntryChanged;
import org.chalet.calendar.EntryPlace;
import org.chalet.calendar.ObjectStored;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What requests about events and about tasks have in common.
 *
 * @param kind {@code VEVENT} or {@code VTODO}
 * @param path of all of them in a calendar: {@code events} or {@code tasks}
 */
record EntryRequests(Commands commands, String kind, String path) {
  ResponseEntity<EntryStored> create(
      String calendar, EntryDetails details, HttpServletRequest request) {
    String uid = UUID.randomUUID().toString();
    ResourceName name = new ResourceName(uid + ".ics");
    Receipt receipt =
        commands.send(
            new CreateEntry(Fields.calendar(calendar), name, uid, kind, details),
            Trails.of(request));
    return created(receipt, Fields.calendar(calendar).local(), name, uid);
  }

  ResponseEntity<EntryStored> created(
      Receipt receipt, String calendar, ResourceName name, String uid) {
    ObjectStored stored = receipt.as(ObjectStored.class);
    return Answers.created(
        receipt,
        "/api/calendars/" + calendar + '/' + path + '/' + name.raw(),
        new EntryStored(name.raw(), uid, stored.etag(), null));
  }

  ResponseEntity<EntryStored> change(
      String calendar,
      String name,
      @Nullable String scope,
      @Nullable String instance,
      EntryDetails details,
      HttpServletRequest request) {
    String uid = UUID.randomUUID().toString();
    ChangeEntry command =
        new ChangeEntry(
            place(calendar, name, scope, instance, request),
            details,
            new ResourceName(uid + ".ics"),
            uid);
    return changed(commands.send(command, Trails.of(request)), name, uid);
  }

  /** What is left, and what a series was cut off. */
  ResponseEntity<EntryStored> changed(Receipt receipt, String name, String splitUid) {
    EntryChanged changed = receipt.as(EntryChanged.class);
    ObjectStored kept = changed.kept();
    ObjectStored split = changed.split();
    EntryStored following =
        split == null ? null : new EntryStored(splitUid + ".ics", splitUid, split.etag(), null);
    ResponseEntity.BodyBuilder answer = Answers.of(receipt, HttpStatus.OK);
    return (kept == null ? answer : answer.eTag(kept.etag()))
        .body(
            new EntryStored(
                kept == null ? null : name, null, kept == null ? null : kept.etag(), following));
  }

  ResponseEntity<Void> delete(
      String calendar,
      String name,
      @Nullable String scope,
      @Nullable String instance,
      HttpServletRequest request) {
    DeleteEntry command = new DeleteEntry(place(calendar, name, scope, instance, request));
    return Answers.done(commands.send(command, Trails.of(request)));
  }

  EntryPlace place(
      String calendar,
      String name,
      @Nullable String scope,
      @Nullable String instance,
      HttpServletRequest request) {
    return new EntryPlace(
        Fields.calendar(calendar),
        new ResourceName(name),
        kind,
        EditScope.of(scope == null ? EditScope.ALL.token() : scope),
        instance == null || instance.isEmpty() ? null : instance,
        Preconditions.of(request));
  }
}
