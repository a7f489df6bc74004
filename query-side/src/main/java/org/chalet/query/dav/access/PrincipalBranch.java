package org.chalet.query.dav.access;

import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;

/** {@code /dav/principals/{account}}, and {@code /dav/principals/team:…} of groups. */
final class PrincipalBranch implements DavBranch {
  private static final int TOP = 2;
  private static final int PRINCIPAL = 3;

  private final PrincipalFinder finder;
  private final Groups groups;

  PrincipalBranch(PrincipalFinder finder, Groups groups) {
    this.finder = finder;
    this.groups = groups;
  }

  @Override
  public String segment() {
    return "principals";
  }

  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    if (path.length() == TOP) {
      return new PrincipalCollection(finder.own(reader.account()));
    }
    String name = path.name(PRINCIPAL - 1);
    if (path.length() == PRINCIPAL && name.indexOf(':') >= 0) {
      return groups
          .seen(reader.account(), name)
          .map(group -> new GroupPrincipal(groups, group, reader.account()))
          .orElseThrow(PrincipalBranch::notYours);
    }
    PrincipalResource principal = principal(name, reader);
    if (path.length() == PRINCIPAL) {
      return principal;
    }
    return ProxyPrincipal.named(path.name(PRINCIPAL), principal)
        .filter(proxy -> path.length() == PRINCIPAL + 1)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "nothing is here"));
  }

  private PrincipalResource principal(String name, SignedIn reader) {
    if (name.equals(reader.account().local())) {
      return finder.own(reader.account());
    }
    return account(name)
        .flatMap(account -> finder.seen(reader.account(), account))
        .orElseThrow(PrincipalBranch::notYours);
  }

  private static Rejected notYours() {
    return new Rejected(ErrorCode.FORBIDDEN, "this belongs to somebody else");
  }

  private static Optional<AccountId> account(String name) {
    try {
      return Optional.of(AccountId.ofLocal(name));
    } catch (Rejected noAccountIsCalledSo) {
      return Optional.empty();
    }
  }
}
