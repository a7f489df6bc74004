package org.chalet.query.dav.sharing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.dav.access.Groups;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.core.DavPath;
import org.chalet.sharing.Grantee;

/**
 * Whom shares reach, as hrefs: {@code /dav/principals/{account}/} for people, {@code
 * /dav/principals/team:…/} and {@code organization:…} for groups, or somebody's {@code mailto:}.
 */
record GranteePrincipals(Principals principals, Groups groups) {
  private static final int DEPTH = 3;
  private static final String MAILTO = "mailto:";
  private static final int MOST = 20;

  /**
   * @param grantee see {@link Grantee}
   */
  static String hrefOf(String grantee) {
    return Grantee.isPerson(grantee)
        ? PrincipalResource.hrefOf(new AccountId(grantee))
        : PrincipalResource.TOP + grantee + '/';
  }

  /** Whom an href means; empty where it means nobody, or nobody whom the reader may know. */
  Optional<Grantee> of(String href, AccountId reader) {
    String wanted = href.strip();
    Optional<String> address = address(wanted);
    if (address.isPresent()) {
      return byAddress(address.get(), reader);
    }
    try {
      DavPath path = DavPath.ofHref(wanted);
      boolean principal =
          path.length() == DEPTH
              && (PrincipalResource.TOP + path.name(DEPTH - 1))
                  .equals('/' + String.join("/", path.names()));
      return principal ? Optional.of(named(path.name(DEPTH - 1))) : Optional.empty();
    } catch (Rejected nobody) {
      return Optional.empty();
    }
  }

  /** What a {@code mailto:} names; empty for all others. */
  static Optional<String> address(String href) {
    String wanted = href.strip();
    if (!wanted.toLowerCase(Locale.ROOT).startsWith(MAILTO)) {
      return Optional.empty();
    }
    int query = wanted.indexOf('?');
    return Optional.of(
        UrlSegment.decode(wanted.substring(MAILTO.length(), query < 0 ? wanted.length() : query)));
  }

  private static Grantee named(String name) {
    return new Grantee(name.indexOf(':') < 0 ? AccountId.ofLocal(name).raw() : name);
  }

  private Optional<Grantee> byAddress(String address, AccountId reader) {
    return principals.find(reader, address, MOST).stream()
        .filter(account ->
            principals
                .known(reader, account)
                .map(Principals.Person::emailAddresses)
                .orElse(List.of())
                .stream()
                .anyMatch(address::equalsIgnoreCase))
        .findFirst()
        .map(account -> new Grantee(account.raw()));
  }

  /** How a grantee is called for the reader. */
  String nameOf(String grantee, AccountId reader) {
    if (!Grantee.isPerson(grantee)) {
      return groups.seen(reader, grantee).map(Groups.Group::name).orElse(Ids.local(grantee));
    }
    AccountId account = new AccountId(grantee);
    return account.equals(reader)
        ? principals.of(account).displayName()
        : principals
            .known(reader, account)
            .map(Principals.Person::displayName)
            .orElse(account.local());
  }
}
