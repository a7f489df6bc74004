package org.chalet.query.dav.sharing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.WithdrawShareOffer;

/**
 * CS:share, by which Apple's clients invite people to a collection, and take that back; and
 * DAV:share-resource, by which others do.
 */
final class ShareRequest implements DavMethod {
  /** Each is a command, and perhaps a mail. */
  private static final int MOST = 100;

  private static final String SHARE_RESOURCE = "application/davsharing+xml";

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
    return exchange.contentType().isXml() || exchange.contentType().name().equals(SHARE_RESOURCE);
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Sharable shared = (Sharable) at;
    List<ShareChange> changes =
        ShareChange.of(
            exchange
                .xml()
                .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "nobody is invited")));
    if (!shared.isSharedByReader()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only those who may share it invite to it");
    }
    if (changes.size() > MOST) {
      throw new Rejected(ErrorCode.TOO_MANY_SHARES, "at most " + MOST + " are invited at once");
    }
    Map<String, Integer> refused = new LinkedHashMap<>();
    for (ShareChange change : changes) {
      try {
        command(shared, change, exchange.user().account())
            .ifPresent(command -> commands.send(command, exchange.trail()));
      } catch (Rejected rejected) {
        refused.put(change.href(), statusOfOne(rejected));
      }
    }
    answer(exchange, refused);
  }

  /** Refusals that concern one of those who are invited; others concern the request. */
  private static int statusOfOne(Rejected rejected) {
    return switch (rejected.code()) {
      case TOO_MANY_REQUESTS -> rejected.code().status();
      case CANNOT_SHARE_WITH, UNKNOWN_SHARE, TOO_MANY_SHARES, INVALID_VALUE, MALFORMED ->
          ErrorCode.FORBIDDEN.status();
      default -> throw rejected;
    };
  }

  /** Empty where nothing changes. */
  private Optional<? extends Command> command(
      Sharable shared, ShareChange change, AccountId reader) {
    ShareCommands of = new ShareCommands(new CollectionId(shared.collection()));
    ShareLevel level = change.level();
    Optional<Grantee> known = principals.of(change.href(), reader);
    if (known.isEmpty()) {
      return Optional.of(outside(shared, change, of));
    }
    Grantee grantee = known.get();
    if (level == null) {
      return Optional.of(of.revoke(grantee));
    }
    return sharesOn(shared, level, grantee)
        ? Optional.empty()
        : Optional.of(of.share(grantee, level, change.words()));
  }

  /** Who may share on as well stays so when a client, which knows no such level, says it again. */
  private static boolean sharesOn(Sharable shared, ShareLevel level, Grantee grantee) {
    return level == ShareLevel.EDIT
        && shared.sharing().of(shared.collection()).stream()
            .anyMatch(sharee ->
                sharee.grantee().equals(grantee.raw())
                    && sharee.level() == ShareLevel.EDIT_AND_SHARE);
  }

  /** Whoever is no colleague is offered it by mail; one offer for each address. */
  private static Command outside(Sharable shared, ShareChange change, ShareCommands of) {
    EmailAddress to =
        GranteePrincipals.address(change.href())
            .map(EmailAddress::new)
            .orElseThrow(() -> new Rejected(ErrorCode.CANNOT_SHARE_WITH, "nobody is called so"));
    Optional<ShareOfferId> open =
        shared.sharing().offers(shared.collection()).stream()
            .filter(offer -> offer.address().equals(to.normalized()))
            .map(offer -> new ShareOfferId(offer.offer()))
            .findFirst();
    ShareLevel level = change.level();
    if (level == null) {
      return new WithdrawShareOffer(
          open.orElseThrow(
              () -> new Rejected(ErrorCode.UNKNOWN_SHARE, "it is not offered to them")));
    }
    ShareOfferId id = open.orElseGet(() -> ShareOfferId.ofLocal(UUID.randomUUID().toString()));
    return of.offer(id, to, level, change.words());
  }

  private static void answer(DavExchange exchange, Map<String, Integer> refused)
      throws IOException {
    if (refused.isEmpty()) {
      exchange.status(DavExchange.OK);
      return;
    }
    Multistatus answer = Multistatus.begin(exchange);
    for (Map.Entry<String, Integer> one : refused.entrySet()) {
      answer.add(one.getKey(), one.getValue());
    }
    answer.end();
  }
}
