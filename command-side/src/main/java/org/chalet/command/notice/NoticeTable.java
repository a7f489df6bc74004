package org.chalet.command.notice;

import static org.chalet.command.notice.Audience.AROUND_PRODUCT;
import static org.chalet.command.notice.Audience.EVERYBODY;
import static org.chalet.command.notice.Audience.MANAGERS;
import static org.chalet.command.notice.Audience.MANAGING_PRODUCT;
import static org.chalet.command.notice.Line.about;
import static org.chalet.organization.BillingTopic.ORDER_CANCELLED;
import static org.chalet.organization.ProductTopic.ACTIVATION;
import static org.chalet.organization.ProductTopic.CANCELLATION;
import static org.chalet.organization.ProductTopic.MANAGEMENT_BLOCKED;
import static org.chalet.organization.ProductTopic.NEW_USER;

import java.util.List;
import org.chalet.command.notice.Line.Announced;
import org.chalet.command.notice.Line.Concerned;
import org.chalet.kernel.value.Role;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;

/**
 * All that people are told about their organizations, one line each. Where several lines of an
 * event are for the same person, the first counts.
 */
final class NoticeTable {
  private static final String REMOVED = "user-removed";

  static final List<Line<?>> LINES =
      List.of(
          new Concerned<>(UserRoleChanged.class, e -> e.account(), e -> role(e.role())),
          new Concerned<>(UserRemoved.class, e -> e.account(), e -> REMOVED),
          new Concerned<>(
              LegalRepresentativeReplaced.class,
              e -> e.successor(),
              e -> role(Role.LEGAL_REPRESENTATIVE.token())),
          new Concerned<>(
              LegalRepresentativeReplaced.class,
              e -> e.former(),
              e -> e.formerRole().isEmpty() ? REMOVED : role(e.formerRole())),
          new Announced<>(
              UserAdded.class,
              (in, e) -> Subject.member(in, e.account()),
              about(NEW_USER),
              MANAGERS,
              "user-added"),
          new Announced<>(
              ProductAdded.class,
              (in, e) -> Subject.product(e.kind(), e.number(), e.name()),
              about(ACTIVATION),
              AROUND_PRODUCT,
              "product-added"),
          new Announced<>(
              ProductMovedIn.class,
              (in, e) -> Subject.product(e.kind(), e.number(), e.name()),
              about(ACTIVATION),
              AROUND_PRODUCT,
              "product-moved-in"),
          new Announced<>(
              ProductRemoved.class,
              (in, e) -> Subject.product(e.kind(), e.number(), e.name()),
              about(CANCELLATION),
              AROUND_PRODUCT,
              "product-removed"),
          new Announced<>(
              ProductRemoved.class,
              (in, e) -> Subject.product(e.kind(), e.number(), e.name()),
              about(ORDER_CANCELLED),
              EVERYBODY,
              "product-removed"),
          new Announced<>(
              ProductMovedOut.class,
              (in, e) -> Subject.product(e.kind(), e.number(), e.name()),
              about(CANCELLATION),
              AROUND_PRODUCT,
              "product-moved-out"),
          new Announced<>(
              ProductManagementBlocked.class,
              (in, e) -> Subject.productOf(in, e.product()),
              about(MANAGEMENT_BLOCKED),
              MANAGING_PRODUCT,
              "product-blocked"),
          new Announced<>(
              ProductManagementUnblocked.class,
              (in, e) -> Subject.productOf(in, e.product()),
              about(MANAGEMENT_BLOCKED),
              MANAGING_PRODUCT,
              "product-unblocked"));

  private NoticeTable() {}

  private static String role(String token) {
    return "role-" + token;
  }
}
