package org.chalet.command.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.command.mail.Letter;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.product.Product;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;

/**
 * The letters that an event calls for. Addresses, languages and names are those of now; people who
 * were erased get none.
 */
final class NoticeLetters {
  private static final Duration WORTH_SENDING = Duration.ofDays(3);
  private static final String REMOVED = "user-removed";

  private final StateReader states;
  private final InstantSource clock;

  NoticeLetters(StateReader states, InstantSource clock) {
    this.states = states;
    this.clock = clock;
  }

  List<Letter> of(Object event) {
    return switch (event) {
      case UserRoleChanged e -> told(e.organization(), e.account(), letterOf(e.role()));
      case UserRemoved e -> told(e.organization(), e.account(), REMOVED);
      case LegalRepresentativeReplaced e ->
          Stream.of(
                  told(e.organization(), e.successor(), letterOf("legal-representative")),
                  told(
                      e.organization(),
                      e.former(),
                      e.formerRole().isEmpty() ? REMOVED : letterOf(e.formerRole())))
              .flatMap(Collection::stream)
              .toList();
      case ProductManagementBlocked e ->
          managersTold(e.organization(), e.product(), "product-blocked");
      case ProductManagementUnblocked e ->
          managersTold(e.organization(), e.product(), "product-unblocked");
      default -> List.of();
    };
  }

  private static String letterOf(String role) {
    return "role-" + role;
  }

  private List<Letter> told(String organization, String account, String letter) {
    return organization(organization)
        .flatMap(known -> letter(account, letter, Map.of("organization", known.name())))
        .stream()
        .toList();
  }

  private List<Letter> managersTold(String organization, String product, String letter) {
    Organization known = organization(organization).orElse(Organization.NONE);
    Product blocked = known.products().all().get(product);
    if (blocked == null) {
      return List.of();
    }
    Map<String, String> values = Map.of("organization", known.name(), "product", blocked.name());
    return ProductManagers.of(known, blocked).stream()
        .flatMap(account -> letter(account, letter, values).stream())
        .toList();
  }

  private Optional<Organization> organization(String stream) {
    return states.read(stream, Organization.EVOLUTION);
  }

  private Optional<Letter> letter(String account, String name, Map<String, String> values) {
    return states
        .read(account, Contact.OF_ACCOUNT)
        .map(contact ->
            new Letter(
                contact.login(),
                contact.language(),
                name,
                values,
                null,
                clock.instant().plus(WORTH_SENDING)));
  }
}
