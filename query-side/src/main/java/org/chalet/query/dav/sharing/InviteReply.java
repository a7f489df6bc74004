package org.chalet.query.dav.sharing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.query.sharing.Notification;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.SharedNames;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.DismissNotification;

/**
 * CS:invite-reply, posted to a home: its owner takes what is shared with them, or not. What it is
 * about is said by the notification's CS:uid, or by CS:hosturl.
 */
final class InviteReply implements DavMethod {
  private static final XmlName REPLY = Names.calendarServer("invite-reply");
  private static final XmlName SHARED_AS = Names.calendarServer("shared-as");
  private static final XmlName HREF = Names.dav("href");

  private final Sharing sharing;
  private final Function<String, Optional<StoredCollection>> collections;
  private final Commands commands;

  InviteReply(
      Sharing sharing,
      Function<String, Optional<StoredCollection>> collections,
      Commands commands) {
    this.sharing = sharing;
    this.collections = collections;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "POST";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof CollectionHome;
  }

  @Override
  public boolean takes(DavExchange exchange) {
    return exchange.contentType().isXml();
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (!takes(exchange)) {
      throw new Rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "only XML is posted to a home");
    }
    XmlElement reply =
        exchange
            .xml()
            .filter(body -> body.is(REPLY))
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "the body is no CS:invite-reply"));
    boolean accepts = reply.has(Names.calendarServer("invite-accepted"));
    if (!accepts && !reply.has(Names.calendarServer("invite-declined"))) {
      throw new Rejected(ErrorCode.MALFORMED, "an invitation is accepted or declined");
    }
    AccountId reader = exchange.user().account();
    Shared shared =
        offered(reply, (CollectionHome) at, reader)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_SHARE, "nobody shares that with you"));
    ShareCommands of = new ShareCommands(new CollectionId(shared.collection()));
    commands.send(accepts ? of.accept() : of.leave(), exchange.trail());
    dismiss(shared, reader, exchange);
    if (accepts) {
      answer(exchange, ((CollectionHome) at).href() + SharedNames.segment(shared.collection()));
    } else {
      exchange.status(DavExchange.NO_CONTENT);
    }
  }

  private Optional<Shared> offered(XmlElement reply, CollectionHome home, AccountId reader) {
    String uid = text(reply, Names.calendarServer("in-reply-to"));
    Optional<List<String>> host =
        reply
            .child(Names.calendarServer("hosturl"))
            .flatMap(url -> url.child(HREF))
            .flatMap(href -> path(href.text()));
    return sharing.reaching(reader, home.kind()).stream()
        .filter(shared ->
            Notification.nameOf(shared.collection()).equals(uid)
                || host.isPresent() && host.equals(hostOf(shared)))
        .findFirst();
  }

  private Optional<List<String>> hostOf(Shared shared) {
    boolean calendar = new CollectionId(shared.collection()).isCalendar();
    return collections
        .apply(shared.collection())
        .flatMap(
            there -> path(NotificationText.hostUrl(calendar, shared.owner(), there.segment())));
  }

  private static Optional<List<String>> path(String href) {
    try {
      return Optional.of(DavPath.ofHref(href.strip()).names());
    } catch (Rejected nowhere) {
      return Optional.empty();
    }
  }

  private static String text(XmlElement of, XmlName name) {
    return of.child(name).map(XmlElement::text).orElse("").strip();
  }

  /** Also where there was nothing to say any more, since calendars count at once. */
  private void dismiss(Shared shared, AccountId reader, DavExchange exchange) {
    String name = Notification.nameOf(shared.collection());
    boolean told =
        sharing.told(reader).stream()
            .anyMatch(one -> one.value().name().equals(name) && !one.value().gone());
    if (told) {
      commands.send(new DismissNotification(reader, new ResourceName(name)), exchange.trail());
    }
  }

  private static void answer(DavExchange exchange, String href) throws IOException {
    XmlWriter out = exchange.xml(DavExchange.OK);
    out.open(SHARED_AS).element(HREF, href + '/').close(SHARED_AS).flush();
  }
}
