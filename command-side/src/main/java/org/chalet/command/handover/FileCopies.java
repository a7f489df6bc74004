package org.chalet.command.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.Evolution;
import org.chalet.command.StateReader;
import org.chalet.file.FileContents;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;

/** Files attached to what changes hands: the receiver gets them under a key of their own. */
final class FileCopies {
  private static final Evolution<Boolean> KNOWN = (known, event) -> true;

  private final StateReader states;
  private final FileContents contents;
  private final EventSourced<Boolean> attachments;

  FileCopies(CommandSideParts parts) {
    this.states = parts.states();
    this.contents = new FileContents(parts.blobs(), parts.vault());
    this.attachments = parts.eventSourced("attachment", KNOWN, false);
  }

  /** The text as it refers to the receiver's files; the very same where it refers to none. */
  String text(HandOverId handOver, CalendarObjectPut put, String copy, AccountId receiver) {
    byte[] text = put.text().getBytes(UTF_8);
    Component copied = null;
    for (String id : Attachments.ids(text)) {
      if (states.last(AttachmentStored.stream(id)).orElse(null) instanceof AttachmentStored file
          && file.owner().equals(put.owner())) {
        String fresh = CopyIds.of(handOver, AttachmentStored.stream(id));
        if (copy(file, fresh, copy, receiver)) {
          copied = Attachments.renamed(copied == null ? ICalendars.parse(text) : copied, id, fresh);
        }
      }
    }
    return copied == null ? put.text() : new String(ICalendars.write(copied), UTF_8);
  }

  /** Whether the file was still there. */
  private boolean copy(AttachmentStored file, String fresh, String calendar, AccountId receiver) {
    String stream = AttachmentStored.stream(fresh);
    if (attachments.state(stream)) {
      return true;
    }
    Optional<FileContents.Kept> kept = kept(file, receiver);
    kept.ifPresent(bytes ->
        attachments.decide(
            stream,
            known ->
                List.of(
                    new AttachmentStored(
                        calendar,
                        receiver.raw(),
                        fresh,
                        file.name(),
                        bytes.address(),
                        bytes.size(),
                        file.type(),
                        file.fileName()))));
    return kept.isPresent();
  }

  private Optional<FileContents.Kept> kept(AttachmentStored file, AccountId receiver) {
    AccountId owner = new AccountId(file.owner());
    try {
      Optional<InputStream> bytes = contents.open(owner, file.content(), 0, file.size());
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = bytes.get()) {
        return Optional.of(contents.keep(receiver, in, file.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
