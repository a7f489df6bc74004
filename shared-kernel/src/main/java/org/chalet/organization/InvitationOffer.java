package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.value.Role;
import org.chalet.product.OfferedAccess;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation brings to whoever accepts it.
 *
 * @param role token
 * @param everything whether everything may be done with every product
 * @param access to products, apart from that
 * @param teams to join, {@code team:…}
 * @param preferences null for the usual ones of the role
 */
public record InvitationOffer(
    String role,
    boolean everything,
    List<OfferedAccess> access,
    List<String> teams,
    @Nullable ContactPreferences preferences) {
  public InvitationOffer {
    access = List.copyOf(access);
    teams = List.copyOf(teams);
  }

  /** Nothing but a role. */
  public static InvitationOffer of(Role role) {
    return new InvitationOffer(role.token(), false, List.of(), List.of(), null);
  }

  public Role offeredRole() {
    return Role.of(role);
  }
}
