package org.chalet.query.dav.sharing;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionId;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.sharing.Sharee;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ReplaceShares;
import org.chalet.sharing.ShareLevel;

/**
 * ACL (RFC 3744, 8.1): entries are shares. What the owner has is not changed by it; whoever is not
 * named any more has nothing. All of it is one commit.
 */
final class Acl implements DavMethod {
  private final GranteePrincipals principals;
  private final Commands commands;

  Acl(GranteePrincipals principals, Commands commands) {
    this.principals = principals;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "ACL";
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
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Sharable shared = (Sharable) at;
    XmlElement request =
        exchange
            .xml()
            .filter(body -> body.is(Names.dav("acl")))
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "the body is no DAV:acl"));
    if (!shared.isSharedByReader()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "only those who may share it say who may do what");
    }
    String owner = shared.belongsTo().orElseThrow().raw();
    Map<Grantee, ShareLevel> wanted =
        new AclRequest(principals, exchange.user().account(), owner).read(request);
    apply(shared, wanted, exchange.trail());
    exchange.status(DavExchange.OK);
  }

  private void apply(Sharable shared, Map<Grantee, ShareLevel> wanted, Trail trail) {
    Map<Grantee, ShareLevel> known =
        shared.sharing().of(shared.collection()).stream()
            .collect(Collectors.toMap(sharee -> new Grantee(sharee.grantee()), Sharee::level));
    if (known.equals(wanted)) {
      return;
    }
    try {
      commands.send(new ReplaceShares(new CollectionId(shared.collection()), wanted), trail);
    } catch (Rejected refused) {
      throw switch (refused.code()) {
        case CANNOT_SHARE_WITH -> new Rejected(ErrorCode.RECOGNIZED_PRINCIPAL, refused.detail());
        case INVALID_VALUE -> new Rejected(ErrorCode.UNSUPPORTED_PRIVILEGE, refused.detail());
        default -> refused;
      };
    }
  }
}
