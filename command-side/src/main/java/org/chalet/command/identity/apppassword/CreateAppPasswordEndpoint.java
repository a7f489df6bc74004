package org.chalet.command.identity.apppassword;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.identity.AppPasswords;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.ShownOnce;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.CreateAppPassword;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/accounts/{account}/app-passwords} */
@RestController
@Tag(name = "accounts")
public final class CreateAppPasswordEndpoint {
  private final Commands commands;
  private final AppPasswords appPasswords;

  public CreateAppPasswordEndpoint(Commands commands, AppPasswords appPasswords) {
    this.commands = commands;
    this.appPasswords = appPasswords;
  }

  @Schema(name = "CreateAppPasswordBody")
  record Body(@Nullable String label) {}

  /**
   * @param password shown once
   */
  @Schema(name = "CreateAppPasswordMade")
  record Made(String id, String label, String password) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  @PostMapping("/api/accounts/{account}/app-passwords")
  @Write
  @Operation(summary = "Make an app password for a device or a program; it is shown once")
  @ApiResponse(responseCode = "201", description = "made")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: another person's account")
  ResponseEntity<Made> handle(
      @PathVariable String account, @RequestBody Body body, HttpServletRequest request) {
    AccountId owner = Fields.account(account);
    AppPasswordId id = AppPasswordId.ofLocal(Secrets.letters());
    String label = Fields.required("label", body.label()).strip();
    String password = AppPasswords.fresh();
    Receipt receipt = send(new CreateAppPassword(owner, id, label), password, request);
    ShownOnce.mark(request, password);
    String location = "/api/accounts/" + owner.local() + "/app-passwords/" + id.local();
    return Answers.created(receipt, location, new Made(id.raw(), label, password));
  }

  /** The secret first: whoever revokes all at the same time revokes it, or it has no label. */
  private Receipt send(CreateAppPassword command, String password, HttpServletRequest request) {
    Trail trail = Trails.of(request);
    if (command.account().raw().equals(trail.actor())) {
      appPasswords.keep(command.account(), command.appPassword(), password);
    }
    try {
      return commands.send(command, trail);
    } catch (Rejected refused) {
      appPasswords.forget(command.account(), command.appPassword());
      throw refused;
    }
  }
}
