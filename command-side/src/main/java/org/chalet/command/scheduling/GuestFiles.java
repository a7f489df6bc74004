package org.chalet.command.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.chalet.calendar.AttachmentStored;
import org.chalet.command.CommandSideParts;
import org.chalet.command.StateReader;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.ICalendars;
import org.chalet.scheduling.GuestLinks;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.ItipMessage;

/**
 * Attached files as messages by mail refer to them. Managed ids mean something on this server alone
 * (RFC 8607, 4.3), so they neither leave nor enter it by mail.
 */
final class GuestFiles {
  private static final String FILES = "/dav/attachments/";

  private final StateReader states;
  private final GuestLinks links;

  GuestFiles(CommandSideParts parts) {
    this.states = parts.states();
    this.links = new GuestLinks(parts.vault());
  }

  /**
   * The message with a secret link of the recipient's for each file that is the sender's own.
   *
   * @param sender account whose message it is
   */
  String linked(ItipMessage message, String sender) {
    byte[] text = message.bytes();
    return Attachments.ids(text).isEmpty()
        ? new String(text, UTF_8)
        : new String(
            ICalendars.write(
                Attachments.unmanaged(
                    ICalendars.parse(text),
                    (id, url) -> isOf(sender, id) ? secret(id, url, message.recipient()) : url)),
            UTF_8);
  }

  /** What came by mail, without any claim on files that are kept here. */
  static byte[] withoutClaims(byte[] message) {
    return Attachments.ids(message).isEmpty()
        ? message
        : ICalendars.write(Attachments.unmanaged(ICalendars.parse(message), (id, url) -> url));
  }

  private boolean isOf(String account, String attachment) {
    return states.last(AttachmentStored.stream(attachment)).orElse(null)
            instanceof AttachmentStored file
        && file.owner().equals(account);
  }

  private String secret(String id, String url, CalendarAddress guest) {
    String path = FILES + id + '/';
    int at = url.indexOf(path);
    return at < 0
        ? url
        : url.substring(0, at) + links.path(id, guest, url.substring(at + path.length()));
  }
}
