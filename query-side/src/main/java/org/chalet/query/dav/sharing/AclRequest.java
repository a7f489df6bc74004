package org.chalet.query.dav.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;

/**
 * Reads a DAV:acl element as levels of shares. Refuses with the preconditions of RFC 3744, 8.1.1
 * what shares cannot say.
 *
 * @param owner whose entries are left as they are
 */
record AclRequest(GranteePrincipals principals, AccountId reader, String owner) {
  private static final XmlName PRINCIPAL = Names.dav("principal");

  Map<Grantee, ShareLevel> read(XmlElement acl) {
    Map<Grantee, ShareLevel> wanted = new LinkedHashMap<>();
    for (XmlElement ace : acl.children(Names.dav("ace"))) {
      refuseUnsupported(ace);
      XmlElement principal =
          ace.child(PRINCIPAL)
              .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "an entry names no principal"));
      List<XmlName> privileges = privileges(ace);
      grantee(principal)
          .ifPresent(grantee -> wanted.merge(grantee, level(privileges), AclRequest::higher));
    }
    return wanted;
  }

  private static ShareLevel higher(ShareLevel one, ShareLevel other) {
    return one.includes(other) ? one : other;
  }

  private static void refuseUnsupported(XmlElement ace) {
    if (ace.has(Names.dav("invert"))) {
      throw new Rejected(ErrorCode.NO_INVERT, "entries name those whom they are about");
    }
    if (ace.has(Names.dav("deny"))) {
      throw new Rejected(ErrorCode.GRANT_ONLY, "privileges are granted, never denied");
    }
  }

  private static List<XmlName> privileges(XmlElement ace) {
    List<XmlName> names =
        ace.children(Names.dav("grant")).stream()
            .flatMap(grant -> grant.children(Names.dav("privilege")).stream())
            .flatMap(privilege -> privilege.children().stream())
            .map(XmlElement::name)
            .toList();
    if (names.isEmpty()) {
      throw new Rejected(ErrorCode.MALFORMED, "an entry grants nothing");
    }
    if (!names.stream().allMatch(LevelPrivileges::knows)) {
      throw new Rejected(ErrorCode.UNSUPPORTED_PRIVILEGE, "there is no such privilege here");
    }
    return names;
  }

  private static ShareLevel level(List<XmlName> privileges) {
    return LevelPrivileges.level(privileges)
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNSUPPORTED_PRIVILEGE, "nobody can be given that alone"));
  }

  /** Empty for the owner, who has everything anyway. */
  private Optional<Grantee> grantee(XmlElement principal) {
    boolean owners =
        principal
            .child(Names.dav("property"))
            .filter(property -> property.has(Names.dav("owner")))
            .isPresent();
    if (owners) {
      return Optional.empty();
    }
    XmlElement href =
        principal
            .child(Names.dav("href"))
            .orElseThrow(() ->
                new Rejected(ErrorCode.ALLOWED_PRINCIPAL, "shares are for whom an href names"));
    Grantee grantee =
        principals
            .of(href.text(), reader)
            .orElseThrow(() -> new Rejected(ErrorCode.RECOGNIZED_PRINCIPAL, "nobody is called so"));
    return grantee.raw().equals(owner) ? Optional.empty() : Optional.of(grantee);
  }
}
