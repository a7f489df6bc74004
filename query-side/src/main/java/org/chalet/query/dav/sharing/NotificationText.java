package org.chalet.query.dav.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.query.sharing.Notification;
import org.chalet.sharing.ShareLevel;

/**
 * CS:invite-notification, and CS:invite-reply for owners, as Apple's clients read them.
 *
 * @param collections collections that are there, by id
 */
record NotificationText(
    GranteePrincipals principals, Function<String, Optional<StoredCollection>> collections) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final XmlName NOTIFICATION = cs("notification");
  private static final XmlName INVITATION = cs("invite-notification");
  private static final XmlName REPLY = cs("invite-reply");
  private static final XmlName ORGANIZER = cs("organizer");
  private static final XmlName ACCESS = cs("access");
  private static final XmlName HOST = cs("hosturl");
  private static final XmlName HREF = Names.dav("href");
  private static final XmlName SHARED_TYPE = new XmlName("", "shared-type");

  private static XmlName cs(String local) {
    return Names.calendarServer(local);
  }

  /** What stands in CS:notificationtype, and holds the notification itself. */
  static XmlName kind(Notification told) {
    return told.reply() ? REPLY : INVITATION;
  }

  static Map<XmlName, String> sharedType(Notification told) {
    return Map.of(SHARED_TYPE, isCalendar(told) ? "calendar" : "addressbook");
  }

  private static boolean isCalendar(Notification told) {
    return told.collection().startsWith("calendar:");
  }

  byte[] of(Notification told) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XmlWriter out = new XmlWriter(bytes);
      out.open(NOTIFICATION);
      out.element(cs("dtstamp"), STAMP.format(Instant.ofEpochSecond(told.time())));
      out.open(kind(told), sharedType(told));
      if (told.reply()) {
        reply(out, told);
      } else {
        invitation(out, told);
      }
      out.close(kind(told)).close(NOTIFICATION).flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void invitation(XmlWriter out, Notification told) throws IOException {
    AccountId reader = new AccountId(told.account());
    out.element(cs("uid"), Notification.nameOf(told.collection()));
    out.element(HREF, GranteePrincipals.hrefOf(told.account()));
    out.empty(cs(token(told.status())));
    boolean writes = ShareLevel.of(told.level()).includes(ShareLevel.EDIT);
    out.open(ACCESS).empty(cs(writes ? "read-write" : "read")).close(ACCESS);
    host(out, told, told.other());
    out.open(ORGANIZER).element(HREF, GranteePrincipals.hrefOf(told.other()));
    out.element(cs("common-name"), principals.nameOf(told.other(), reader)).close(ORGANIZER);
    summary(out, told);
  }

  private void reply(XmlWriter out, Notification told) throws IOException {
    AccountId reader = new AccountId(told.account());
    out.element(HREF, GranteePrincipals.hrefOf(told.other()));
    String called = told.words().commonName();
    out.element(
        cs("common-name"), called == null ? principals.nameOf(told.other(), reader) : called);
    out.empty(cs(token(told.status())));
    host(out, told, told.account());
    out.element(cs("in-reply-to"), Notification.nameOf(told.collection()));
    summary(out, told);
  }

  private void host(XmlWriter out, Notification told, String owner) throws IOException {
    Optional<String> segment =
        Optional.ofNullable(told.segment()).or(() -> there(told).map(StoredCollection::segment));
    if (segment.isPresent()) {
      out.open(HOST).element(HREF, hostUrl(isCalendar(told), owner, segment.get())).close(HOST);
    }
  }

  /** Where its owner has it; nobody else can go there. */
  static String hostUrl(boolean calendar, String owner, String segment) {
    String home = calendar ? "/dav/calendars/" : "/dav/addressbooks/";
    return home + new AccountId(owner).local() + '/' + UrlSegment.encode(segment) + '/';
  }

  private void summary(XmlWriter out, Notification told) throws IOException {
    String said = told.words().summary();
    String name =
        said == null
            ? there(told).map(collection -> collection.properties().displayName()).orElse(null)
            : said;
    if (name != null) {
      out.element(cs("summary"), name);
    }
  }

  private Optional<StoredCollection> there(Notification told) {
    return collections.apply(told.collection());
  }

  private static String token(Notification.Status status) {
    return switch (status) {
      case NO_RESPONSE -> "invite-noresponse";
      case ACCEPTED -> "invite-accepted";
      case DECLINED -> "invite-declined";
      case DELETED -> "invite-deleted";
    };
  }
}
