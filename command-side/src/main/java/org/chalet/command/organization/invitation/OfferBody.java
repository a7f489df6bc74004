package org.chalet.command.organization.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.chalet.command.rest.Fields;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.InvitationOffer;
import org.chalet.product.Access;
import org.chalet.product.OfferedAccess;
import org.jspecify.annotations.Nullable;

/** What an invitation offers, as REST writes it. */
final class OfferBody {
  private static final int MOST = 1000;

  private OfferBody() {}

  /**
   * @param use whether the product may be used
   * @param rights tokens of what may be managed of it
   */
  @Schema(name = "OfferedAccessBody")
  record OfferedAccessBody(
      @Nullable String product, @Nullable Boolean use, @Nullable List<@Nullable String> rights) {
    OfferedAccess offered() {
      String id = Fields.required("product", product);
      ProductId of = new ProductId(id.indexOf(':') < 0 ? "product:" + id : id);
      return OfferedAccess.of(
          of, Access.of(Boolean.TRUE.equals(use), Fields.elements("rights", orNone(rights))));
    }
  }

  /**
   * @param billingReminders of what is due
   * @param billing topics about money
   * @param products topics about products
   */
  @Schema(name = "InvitedPreferencesBody")
  record PreferencesBody(
      @Nullable Boolean billingReminders,
      @Nullable List<@Nullable String> billing,
      @Nullable List<@Nullable String> products) {
    ContactPreferences chosen() {
      return new ContactPreferences(
          Boolean.TRUE.equals(billingReminders),
          Fields.elements("billing", orNone(billing)),
          Fields.elements("products", orNone(products)));
    }
  }

  static InvitationOffer offer(
      @Nullable String role,
      @Nullable Boolean everything,
      @Nullable List<@Nullable OfferedAccessBody> access,
      @Nullable List<@Nullable String> teams,
      @Nullable PreferencesBody preferences) {
    return new InvitationOffer(
        Role.of(Fields.required("role", role)).token(),
        Boolean.TRUE.equals(everything),
        bounded("access", access).stream().map(OfferedAccessBody::offered).toList(),
        bounded("teams", teams).stream().map(OfferBody::team).toList(),
        preferences == null ? null : preferences.chosen());
  }

  private static String team(String id) {
    return new TeamId(id.indexOf(':') < 0 ? "team:" + id : id).raw();
  }

  private static <T> List<T> bounded(String name, @Nullable List<@Nullable T> list) {
    List<T> elements = Fields.elements(name, orNone(list));
    if (elements.size() > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, name + " has at most " + MOST + " elements");
    }
    return elements;
  }

  private static <T> List<@Nullable T> orNone(@Nullable List<@Nullable T> list) {
    return list == null ? List.of() : list;
  }
}
