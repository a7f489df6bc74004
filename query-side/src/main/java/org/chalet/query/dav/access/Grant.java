package org.chalet.query.dav.access;

import java.util.List;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.DavResource;

/** What somebody may do with a resource (RFC 3744, 5.5.1). */
record Grant(AccountId to, List<Privilege> privileges) {
  /** Those that a reader may know of: the owner's, and their own. */
  static List<Grant> of(Belonging resource, SignedIn reader) {
    return resource
        .belongsTo()
        .map(owner ->
            owner.equals(reader.account())
                ? List.of(new Grant(owner, own(resource, reader)))
                : List.of(
                    new Grant(owner, List.of(Privilege.ALL)),
                    new Grant(reader.account(), own(resource, reader))))
        .orElseGet(() -> List.of(new Grant(reader.account(), own(resource, reader))));
  }

  /** What the reader themselves may do. */
  static List<Privilege> own(DavResource resource, SignedIn reader) {
    boolean owns =
        resource instanceof Belonging belonging
            && !resource.isReadOnly()
            && belonging.belongsTo().filter(reader.account()::equals).isPresent();
    return List.of(owns ? Privilege.ALL : Privilege.READ);
  }
}
