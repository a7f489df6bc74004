package org.chalet.command.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.chalet.command.StateReader;
import org.chalet.command.organization.product.Product;
import org.chalet.command.organization.product.Rights;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.product.ProductKind;

/** What keeps somebody from leaving an organization; a mail service is named after its domain. */
public final class Leaving {
  private final StateReader states;

  public Leaving(StateReader states) {
    this.states = states;
  }

  /**
   * All reasons, as a command would be refused for them; empty for whoever may leave.
   *
   * @throws Rejected UNKNOWN_ORGANIZATION for outsiders
   */
  public List<Rejected> blocks(OrganizationId organization, AccountId account) {
    Organization known =
        states.read(organization.raw(), Organization.EVOLUTION).orElse(Organization.NONE);
    return blocks(known, account.raw());
  }

  /** Refuses for the first of them. */
  void verify(Organization in, String account) {
    blocks(in, account).stream()
        .findFirst()
        .ifPresent(block -> {
          throw block;
        });
  }

  private List<Rejected> blocks(Organization in, String account) {
    Role role = in.members().roleOfActor(account);
    List<Rejected> blocks = new ArrayList<>();
    if (has(in, ProductKind.KSUITE, suite -> Rights.isGivenUse(in, account, suite))) {
      blocks.add(
          new Rejected(
              ErrorCode.STILL_A_KSUITE_USER,
              "you are a user of this organization's kSuite: have yourself removed from it first"));
    }
    String domain = domainOf(account);
    if (has(in, ProductKind.MAIL_SERVICE, mail -> isNamed(mail, domain))) {
      blocks.add(
          new Rejected(
              ErrorCode.LOGIN_IN_MAIL_SERVICE,
              "you sign in with an address of this organization's mail service: change it first"));
    }
    LastLegalRepresentativeStays last =
        new LastLegalRepresentativeStays(in.members().legalRepresentatives(), role, null);
    if (last.broken()) {
      blocks.add(new Rejected(last.code(), last.detail()));
    }
    return blocks;
  }

  private static boolean has(Organization in, ProductKind kind, Predicate<Product> which) {
    return in.products().all().values().stream()
        .anyMatch(product -> product.kind() == kind && which.test(product));
  }

  private static boolean isNamed(Product mail, String domain) {
    return !domain.isEmpty() && mail.name().strip().toLowerCase(Locale.ROOT).equals(domain);
  }

  private String domainOf(String account) {
    return states
        .read(account, Person.OF_ACCOUNT)
        .map(person -> person.login().normalized())
        .map(login -> login.substring(login.indexOf('@') + 1))
        .orElse("");
  }
}
