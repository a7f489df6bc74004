package org.chalet.query.dav.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.xml.XmlName;

/**
 * What somebody may do with a resource (RFC 3744, 5.5.1).
 *
 * @param to path of the principal
 * @param isProtected whether the ACL method leaves it as it is
 */
record Grant(String to, List<Privilege> privileges, boolean isProtected) {
  /** Those that a reader may know of: the owner's, their own, and those that they may change. */
  static List<Grant> of(Belonging resource, SignedIn reader) {
    List<Grant> grants = new ArrayList<>();
    AccountId self = reader.account();
    boolean owns = resource.belongsTo().filter(self::equals).isPresent();
    if (!owns) {
      resource.belongsTo().ifPresent(owner -> grants.add(kept(owner, List.of(Privilege.ALL))));
    }
    grants.add(kept(self, own(resource, reader)));
    if (resource instanceof Granting granting) {
      String own = PrincipalResource.hrefOf(self);
      granting.given().stream()
          .filter(given -> !given.principal().equals(own))
          .map(given -> new Grant(given.principal(), named(given.privileges()), false))
          .forEach(grants::add);
    }
    return grants;
  }

  private static Grant kept(AccountId account, List<Privilege> privileges) {
    return new Grant(PrincipalResource.hrefOf(account), privileges, true);
  }

  /** What the reader themselves may do. */
  static List<Privilege> own(DavResource resource, SignedIn reader) {
    Optional<List<XmlName>> lent =
        resource instanceof Granting granting ? granting.readers() : Optional.empty();
    if (lent.isPresent()) {
      return named(lent.get());
    }
    boolean owns =
        resource instanceof Belonging belonging
            && !resource.isReadOnly()
            && belonging.belongsTo().filter(reader.account()::equals).isPresent();
    return List.of(owns ? Privilege.allOf(resource) : Privilege.READ);
  }

  private static List<Privilege> named(List<XmlName> names) {
    return names.stream().flatMap(name -> Privilege.ALL.named(name).stream()).toList();
  }
}
