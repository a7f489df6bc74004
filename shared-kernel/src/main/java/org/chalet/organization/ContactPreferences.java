package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.value.Role;

/**
 * What a user of an organization is told by e-mail.
 *
 * @param billingReminders of what is due
 * @param billing tokens of {@link BillingTopic}
 * @param products tokens of {@link ProductTopic}
 */
public record ContactPreferences(
    boolean billingReminders, List<String> billing, List<String> products) {
  public ContactPreferences {
    billing = List.copyOf(billing);
    products = List.copyOf(products);
  }

  /** Of somebody who never chose. */
  public static ContactPreferences usual(Role role) {
    return role.managesUsers()
        ? new ContactPreferences(true, BillingTopic.TOKENS, ProductTopic.TOKENS)
        : new ContactPreferences(false, List.of(), ProductTopic.TOKENS);
  }

  /**
   * What holds of what was chosen: externals have nothing to do with billing, and somebody is
   * reminded of what is due.
   *
   * @param alone whether nobody else represents the organization
   */
  public ContactPreferences holding(Role role, boolean alone) {
    if (role == Role.EXTERNAL) {
      return new ContactPreferences(false, List.of(), products);
    }
    boolean reminded = billingReminders || role == Role.LEGAL_REPRESENTATIVE && alone;
    return new ContactPreferences(reminded, billing, products);
  }
}
