package org.chalet.command.organization.product;

import java.util.ArrayList;
import java.util.List;
import org.chalet.command.organization.Organization;
import org.chalet.product.Access;
import org.chalet.product.EffectiveAccess;

/** What users may do with products in the end. */
public final class Rights {
  private Rights() {}

  /** Whether the account was given the use of the product, personally or with a team. */
  public static boolean isGivenUse(Organization in, String account, Product product) {
    Products products = in.products();
    return products.given(account, product).use()
        || in.teams().ofMember(account).stream()
            .anyMatch(team -> products.given(team, product).use());
  }

  /**
   * @param account a user of the organization
   */
  public static Access of(Organization in, String account, Product product) {
    Products products = in.products();
    List<Access> given = new ArrayList<>();
    given.add(products.given(account, product));
    in.teams().ofMember(account).forEach(team -> given.add(products.given(team, product)));
    return EffectiveAccess.of(
        in.members().roleOfActor(account), product.kind(), product.blocked(), given);
  }
}
