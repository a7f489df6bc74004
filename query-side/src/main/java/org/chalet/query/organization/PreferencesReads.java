package org.chalet.query.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What users are told: one's own, and for those who manage users everybody's. */
@RestController
@Tag(name = "Organization")
public class PreferencesReads {
  private final Organizations organizations;

  public PreferencesReads(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * @param billingReminders of what is due
   * @param billing topics about money
   * @param products topics about products
   * @param chosen false for what is usual in the role
   */
  public record PreferencesAnswer(
      boolean billingReminders, List<String> billing, List<String> products, boolean chosen) {}

  @GetMapping("/api/organizations/{organization}/users/{account}/contact-preferences")
  @Operation(
      operationId = "getContactPreferences",
      summary = "What a user is told: one's own, or others' for those who manage users")
  public PreferencesAnswer preferences(
      HttpServletRequest request, @PathVariable String organization, @PathVariable String account) {
    OrganizationId id = PathIds.organization(organization);
    AccountId asked = PathIds.account(account);
    AccountId caller = Caller.of(request);
    if (!organizations.roleOf(id, caller).managesUsers() && !asked.equals(caller)) {
      throw new Rejected(
          ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
          "what others are told is shown to those who manage users");
    }
    Role role =
        organizations
            .member(id, asked)
            .map(member -> Role.of(member.role()))
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_A_MEMBER, "no such user here"));
    return organizations
        .chosenPreferences(id, asked)
        .map(chosen -> answer(chosen, role, id, true))
        .orElseGet(() -> answer(ContactPreferences.usual(role), role, id, false));
  }

  private PreferencesAnswer answer(
      ContactPreferences known, Role role, OrganizationId id, boolean chosen) {
    ContactPreferences holding =
        known.holding(
            role, role == Role.LEGAL_REPRESENTATIVE && organizations.hasOneRepresentative(id));
    return new PreferencesAnswer(
        holding.billingReminders(), holding.billing(), holding.products(), chosen);
  }
}
