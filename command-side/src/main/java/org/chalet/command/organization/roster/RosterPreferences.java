package org.chalet.command.organization.roster;

import java.util.List;

/**
 * What a line says of what the person is to be told.
 *
 * @param billingReminders as it was written; empty for no
 * @param billing topics about money
 * @param products topics about products
 */
record RosterPreferences(String billingReminders, List<String> billing, List<String> products) {
  RosterPreferences {
    billing = List.copyOf(billing);
    products = List.copyOf(products);
  }

  boolean isBlank() {
    return billingReminders.isEmpty() && billing.isEmpty() && products.isEmpty();
  }
}
