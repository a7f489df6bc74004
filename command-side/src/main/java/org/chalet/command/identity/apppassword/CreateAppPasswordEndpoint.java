package org.chalet.command.identity.apppassword;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.identity.AppPasswords;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Shown;
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
  private final Authentication authentication;

  public CreateAppPasswordEndpoint(
      Commands commands, AppPasswords appPasswords, Authentication authentication) {
    this.commands = commands;
    this.appPasswords = appPasswords;
    this.authentication = authentication;
  }

  /**
   * @param label of the device or the program
   * @param password of the account
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   */
  @Schema(name = "CreateAppPasswordBody")
  record Body(@Nullable String label, @Nullable String password, @Nullable String code) {
    @Override
    public String toString() {
      return "Body";
    }
  }

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
  @Operation(
      summary = "Make an app password for a device or a program; it is shown once",
      description =
          "It opens the account without a code, so that making it takes what signing in takes: the"
              + " password, and a code where two-factor sign-in is on")
  @ApiResponse(responseCode = "201", description = "made")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: another person's account, `wrong-password`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Made> handle(
      @PathVariable String account, @RequestBody Body body, HttpServletRequest request) {
    AccountId owner = Fields.account(account);
    AppPasswordId id = AppPasswordId.ofLocal(Secrets.letters());
    String label = Fields.required("label", body.label()).strip();
    Trail trail = Trails.of(request);
    if (owner.raw().equals(trail.actor())) {
      Shown shown = new Shown(Fields.required("password", body.password()), body.code());
      authentication.verifyAgain(owner, shown, trail);
    }
    String password = AppPasswords.fresh();
    Receipt receipt = send(new CreateAppPassword(owner, id, label), password, trail);
    ShownOnce.mark(request, password);
    String location = "/api/accounts/" + owner.local() + "/app-passwords/" + id.local();
    return Answers.created(receipt, location, new Made(id.raw(), label, password));
  }

  /** The secret first: whoever revokes all at the same time revokes it, or it has no label. */
  private Receipt send(CreateAppPassword command, String password, Trail trail) {
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
