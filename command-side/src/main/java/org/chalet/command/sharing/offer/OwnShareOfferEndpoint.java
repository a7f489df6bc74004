package org.chalet.command.sharing.offer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.sharing.AcceptShareOffer;
import org.chalet.sharing.DeclineShareOffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/share-offers/{offer}/acceptance}: what people say to an offer to their address. */
@RestController
@Tag(name = "sharing")
public final class OwnShareOfferEndpoint {
  private static final String PATH = "/api/share-offers/{offer}/acceptance";

  private final Commands commands;

  public OwnShareOfferEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping(PATH)
  @Write
  @Operation(operationId = "acceptShareOffer", summary = "Take what is offered to your address")
  @ApiResponse(responseCode = "204", description = "done: it is among what is shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-share-offer`, `unknown-collection`")
  ResponseEntity<Void> accept(@PathVariable String offer, HttpServletRequest request) {
    return Answers.done(
        commands.send(new AcceptShareOffer(OfferPaths.offer(offer)), Trails.of(request)));
  }

  @DeleteMapping(PATH)
  @Write
  @Operation(operationId = "declineShareOffer", summary = "Decline what is offered to your address")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "404", description = "`unknown-share-offer`")
  ResponseEntity<Void> decline(@PathVariable String offer, HttpServletRequest request) {
    return Answers.done(
        commands.send(new DeclineShareOffer(OfferPaths.offer(offer)), Trails.of(request)));
  }
}
