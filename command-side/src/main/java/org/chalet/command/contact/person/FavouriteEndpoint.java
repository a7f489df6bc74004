package org.chalet.command.contact.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.MarkFavourite;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/address-books/{addressBook}/contacts/{name}/favourite} */
@RestController
@Tag(name = "contacts")
public final class FavouriteEndpoint {
  private static final String PATH = "/api/address-books/{addressBook}/contacts/{name}/favourite";

  private final Commands commands;

  public FavouriteEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping(PATH)
  @Write
  @Operation(
      operationId = "markFavourite",
      summary = "Make a contact that you read a favourite of yours; nobody else sees that")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who read it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "409", description = "`too-many-favourites`")
  ResponseEntity<Void> mark(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    return send(addressBook, name, true, request);
  }

  @DeleteMapping(PATH)
  @Write
  @Operation(
      operationId = "unmarkFavourite",
      summary = "Make a contact no favourite of yours any more")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who read it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<Void> unmark(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    return send(addressBook, name, false, request);
  }

  private ResponseEntity<Void> send(
      String addressBook, String name, boolean favourite, HttpServletRequest request) {
    MarkFavourite command =
        new MarkFavourite(Fields.addressBook(addressBook), new ResourceName(name), favourite);
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
