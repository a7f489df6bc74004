package org.chalet.command.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.team.Team;
import org.chalet.product.Access;

/** Whom a notice may concern, out of the users of an organization. */
enum Audience {
  EVERYBODY {
    @Override
    Collection<String> in(Organization organization, Subject subject) {
      return organization.members().all().keySet();
    }
  },
  /** Legal representatives and administrators. */
  MANAGERS {
    @Override
    Collection<String> in(Organization organization, Subject subject) {
      return organization.members().managers();
    }
  },
  /** Managers, and those who use or manage the product by a grant to them or their team. */
  AROUND_PRODUCT {
    @Override
    Collection<String> in(Organization organization, Subject subject) {
      return with(organization, subject, access -> !access.isNone());
    }
  },
  /** Managers, and those who manage the product by such a grant, blocked or not. */
  MANAGING_PRODUCT {
    @Override
    Collection<String> in(Organization organization, Subject subject) {
      return with(organization, subject, access -> !access.rights().isEmpty());
    }
  };

  /** Accounts, some perhaps of people who are no users any more. */
  abstract Collection<String> in(Organization organization, Subject subject);

  private static Set<String> with(
      Organization organization, Subject subject, Predicate<Access> enough) {
    Set<String> accounts = new LinkedHashSet<>(organization.members().managers());
    Subject.Held product = subject.product();
    if (product == null) {
      return accounts;
    }
    organization
        .products()
        .grants()
        .forEach((holder, grants) -> {
          if (enough.test(
              grants
                  .given(product.kind(), product.number())
                  .of(product.kind(), product.number()))) {
            accounts.addAll(accountsOf(organization, holder));
          }
        });
    return accounts;
  }

  private static Collection<String> accountsOf(Organization organization, String holder) {
    Team team = organization.teams().all().get(holder);
    return team == null ? List.of(holder) : team.members();
  }
}
