package org.chalet.command.organization.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ContactPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/organizations/{organization}/users/{account}/contact-preferences} */
@RestController
@Tag(name = "users")
public final class ChooseContactPreferencesEndpoint {
  private final Commands commands;

  public ChooseContactPreferencesEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param billingReminders of what is due
   * @param billing topics about money
   * @param products topics about products
   */
  @Schema(name = "ChooseContactPreferencesBody")
  record Body(
      @Nullable Boolean billingReminders,
      @Nullable List<@Nullable String> billing,
      @Nullable List<@Nullable String> products) {}

  @PutMapping("/api/organizations/{organization}/users/{account}/contact-preferences")
  @Write
  @IfMatch
  @Operation(summary = "Choose what a user is told: oneself, or others for those who manage users")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: no such topic")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  @ApiResponse(
      responseCode = "409",
      description = "`billing-reminders-stay`: for the only legal representative")
  @ApiResponse(responseCode = "422", description = "`no-billing-for-externals`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String account,
      @RequestBody Body body,
      HttpServletRequest request) {
    ChooseContactPreferences command =
        new ChooseContactPreferences(
            Fields.organization(organization), Fields.account(account), preferences(body));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }

  private static ContactPreferences preferences(Body body) {
    return new ContactPreferences(
        Fields.required("billingReminders", body.billingReminders()),
        Fields.elements("billing", Fields.required("billing", body.billing())),
        Fields.elements("products", Fields.required("products", body.products())));
  }
}
