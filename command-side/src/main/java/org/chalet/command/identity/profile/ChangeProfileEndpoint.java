package org.chalet.command.identity.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.ChangeProfile;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/me} */
@RestController
@Tag(name = "accounts")
public final class ChangeProfileEndpoint {
  private final Commands commands;

  public ChangeProfileEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param language BCP 47 tag
   * @param zone IANA time zone
   */
  @Schema(name = "ChangeProfileBody")
  record Body(@Nullable String name, @Nullable String language, @Nullable String zone) {}

  @PatchMapping("/api/me")
  @Write
  @Operation(summary = "Change one's name, language, time zone; what is absent stays")
  @ApiResponse(responseCode = "204", description = "changed")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  ResponseEntity<Void> handle(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    ChangeProfile command = new ChangeProfile(account, body.name(), body.language(), body.zone());
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
