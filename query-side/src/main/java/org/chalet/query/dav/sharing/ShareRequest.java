package org.chalet.query.dav.sharing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionId;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;

/** CS:share, by which Apple's clients invite people to a collection, and take that back. */
final class ShareRequest implements DavMethod {
  private static final XmlName SHARE = Names.calendarServer("share");
  private static final XmlName SET = Names.calendarServer("set");
  private static final XmlName REMOVE = Names.calendarServer("remove");
  private static final XmlName READ_WRITE = Names.calendarServer("read-write");

  /** Refusals that concern one of those who are invited, and nobody else. */
  private static final Set<ErrorCode> OF_ONE =
      Set.of(ErrorCode.CANNOT_SHARE_WITH, ErrorCode.UNKNOWN_SHARE, ErrorCode.TOO_MANY_SHARES);

  private final GranteePrincipals principals;
  private final Commands commands;

  ShareRequest(GranteePrincipals principals, Commands commands) {
    this.principals = principals;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "POST";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof Sharable;
  }

  @Override
  public boolean isOffered(DavResource at) {
    return at instanceof Sharable shared && shared.isSharedByReader();
  }

  @Override
  public boolean takes(DavExchange exchange) {
    return exchange.contentType().isXml();
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Sharable shared = (Sharable) at;
    XmlElement request =
        exchange
            .xml()
            .filter(body -> body.is(SHARE))
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "the body is no CS:share"));
    if (!shared.isSharedByReader()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only those who may share it invite to it");
    }
    ShareCommands of = new ShareCommands(new CollectionId(shared.collection()));
    List<String> refused = new ArrayList<>();
    for (XmlElement change : request.children()) {
      String href = change.child(Names.dav("href")).map(XmlElement::text).orElse("").strip();
      boolean done =
          principals
              .of(href, exchange.user().account())
              .filter(
                  grantee -> has(shared, change, grantee) || sent(change, of, grantee, exchange))
              .isPresent();
      if (!done) {
        refused.add(href);
      }
    }
    answer(exchange, refused);
  }

  /** Who may share on as well stays so when a client, which knows no such level, says it again. */
  private static boolean has(Sharable shared, XmlElement change, Grantee grantee) {
    return change.is(SET)
        && change.has(READ_WRITE)
        && shared.sharing().of(shared.collection()).stream()
            .anyMatch(sharee ->
                sharee.grantee().equals(grantee.raw())
                    && sharee.level() == ShareLevel.EDIT_AND_SHARE);
  }

  private static Optional<Command> command(XmlElement change, ShareCommands of, Grantee grantee) {
    if (change.is(SET)) {
      boolean writes = change.has(READ_WRITE);
      return Optional.of(of.share(grantee, writes ? ShareLevel.EDIT : ShareLevel.VIEW));
    }
    return change.is(REMOVE) ? Optional.of(of.revoke(grantee)) : Optional.empty();
  }

  private boolean sent(XmlElement change, ShareCommands of, Grantee grantee, DavExchange exchange) {
    Optional<Command> command = command(change, of, grantee);
    try {
      command.ifPresent(one -> commands.send(one, exchange.trail()));
      return command.isPresent();
    } catch (Rejected rejected) {
      if (OF_ONE.contains(rejected.code())) {
        return false;
      }
      throw rejected;
    }
  }

  private static void answer(DavExchange exchange, List<String> refused) throws IOException {
    if (refused.isEmpty()) {
      exchange.status(DavExchange.OK);
      return;
    }
    Multistatus answer = Multistatus.begin(exchange);
    for (String href : refused) {
      answer.add(href, ErrorCode.FORBIDDEN.status());
    }
    answer.end();
  }
}
