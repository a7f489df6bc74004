package org.chalet.command.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalet.command.organization.Member;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.product.Grants;
import org.chalet.command.organization.product.Product;
import org.chalet.command.organization.team.Team;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ProductTopic;
import org.chalet.product.Given;
import org.jspecify.annotations.Nullable;

/**
 * Who manages a product because it was granted to them or to their team, blocked or not, and wants
 * to be told of blocks.
 */
final class ProductManagers {
  private ProductManagers() {}

  /** Accounts; without those who manage everything by their role. */
  static Set<String> of(Organization organization, Product product) {
    Set<String> accounts = new LinkedHashSet<>();
    organization
        .products()
        .grants()
        .forEach((holder, grants) -> {
          if (manages(grants, product)) {
            accounts.addAll(accountsOf(organization, holder));
          }
        });
    accounts.removeIf(account -> !isTold(organization, account));
    return accounts;
  }

  private static boolean manages(Grants grants, Product product) {
    String number = Long.toString(product.number());
    Given given =
        new Given(
            grants.own().get(number),
            grants.future().getOrDefault(product.kind().token(), List.of()),
            grants.everything());
    return !given.of(product.kind(), product.number()).rights().isEmpty();
  }

  private static Collection<String> accountsOf(Organization organization, String holder) {
    Team team = organization.teams().all().get(holder);
    return team == null ? List.of(holder) : team.members();
  }

  private static boolean isTold(Organization organization, String account) {
    @Nullable Member member = organization.members().all().get(account);
    return member != null && !member.role().managesUsers() && wants(member);
  }

  private static boolean wants(Member member) {
    return Objects.requireNonNullElseGet(
            member.preferences(), () -> ContactPreferences.usual(member.role()))
        .products()
        .contains(ProductTopic.MANAGEMENT_BLOCKED.token());
  }
}
