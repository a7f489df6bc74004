package org.chalet.command.guard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.guard.ChooseGuard;
import org.chalet.guard.GuardSettings;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.CollectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/guards/{collection}} */
@RestController
@Tag(name = "History")
public final class GuardEndpoint {
  private final Commands commands;

  public GuardEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * What is left out is as usual.
   *
   * @param watching whether the owner is told at all; true
   * @param share how much of the collection one client has to change, in percent; 30
   * @param atLeast how many objects that are at least; 20
   * @param minutes within how long; 5
   * @param hold whether that client writes nothing more there until the owner has said so; false
   */
  record GuardBody(
      @Nullable Boolean watching,
      @Nullable Integer share,
      @Nullable Integer atLeast,
      @Nullable Integer minutes,
      @Nullable Boolean hold) {
    GuardSettings settings() {
      GuardSettings usual = GuardSettings.USUAL;
      return new GuardSettings(
          Objects.requireNonNullElse(watching, usual.watching()),
          Objects.requireNonNullElse(share, usual.share()),
          Objects.requireNonNullElse(atLeast, usual.atLeast()),
          Objects.requireNonNullElse(minutes, usual.minutes()),
          Objects.requireNonNullElse(hold, usual.hold()));
    }
  }

  @PutMapping("/api/guards/{collection}")
  @Write
  @Operation(
      operationId = "chooseGuard",
      summary =
          "Choose when one's own calendar or address book tells that one client changed much of it,"
              + " and whether that client is held")
  @ApiResponse(responseCode = "204", description = "chosen")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> choose(
      @PathVariable String collection, @RequestBody GuardBody body, HttpServletRequest request) {
    var command = new ChooseGuard(new CollectionId(collection), body.settings());
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
