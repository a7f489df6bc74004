package org.chalet.command.history.restore;

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
import org.chalet.contact.CardStored;
import org.chalet.contact.RestoreAddressBookSettings;
import org.chalet.contact.RestoreCardVersion;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/address-books/{addressBook}/…/versions/{version}/restore} */
@RestController
@Tag(name = "History")
public final class RestoreCardVersionEndpoint {
  private final Commands commands;

  public RestoreCardVersionEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/address-books/{addressBook}/cards/{name}/versions/{version}/restore")
  @Write
  @IfMatch
  @Operation(
      operationId = "restoreCardVersion",
      summary = "Store what a version of a card said again, also of a deleted one")
  @ApiResponse(responseCode = "201", description = "there again; ETag is that of the bytes")
  @ApiResponse(responseCode = "204", description = "changed, or the same already")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "409", description = "`card-uid-taken`")
  ResponseEntity<Void> card(
      @PathVariable String addressBook,
      @PathVariable String name,
      @PathVariable long version,
      HttpServletRequest request) {
    RestoreCardVersion command =
        new RestoreCardVersion(
            Fields.addressBook(addressBook),
            new ResourceName(name),
            version,
            Preconditions.of(request));
    Receipt receipt = commands.send(command, Trails.of(request));
    CardStored stored = receipt.as(CardStored.class);
    HttpStatus status = stored.created() ? HttpStatus.CREATED : HttpStatus.NO_CONTENT;
    return Answers.of(receipt, status).eTag(stored.etag()).build();
  }

  @PostMapping("/api/address-books/{addressBook}/versions/{version}/restore")
  @Write
  @Operation(
      operationId = "restoreAddressBookSettings",
      summary = "Give an address book the name and other settings that it had in a version")
  @ApiResponse(responseCode = "204", description = "it has them")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<Void> settings(
      @PathVariable String addressBook, @PathVariable long version, HttpServletRequest request) {
    var command = new RestoreAddressBookSettings(Fields.addressBook(addressBook), version);
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.of(receipt, HttpStatus.NO_CONTENT).build();
  }
}
