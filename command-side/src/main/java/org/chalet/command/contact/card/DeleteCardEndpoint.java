package org.chalet.command.contact.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.DeleteCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/address-books/{addressBook}/cards/{name}} */
@RestController
@Tag(name = "address-books")
public final class DeleteCardEndpoint {
  private final Commands commands;

  public DeleteCardEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/address-books/{addressBook}/cards/{name}")
  @Write
  @IfMatch
  @Operation(summary = "Delete a card; history keeps it")
  @ApiResponse(responseCode = "204", description = "gone")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<Void> handle(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    DeleteCard command =
        new DeleteCard(
            Fields.addressBook(addressBook), new ResourceName(name), Preconditions.of(request));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
