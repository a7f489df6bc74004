package org.chalet.command.contact.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.CardStored;
import org.chalet.contact.RestoreCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/address-books/{addressBook}/cards/{name}/restore} */
@RestController
@Tag(name = "address-books")
public final class RestoreCardEndpoint {
  private final Commands commands;

  public RestoreCardEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/address-books/{addressBook}/cards/{name}/restore")
  @Write
  @Operation(summary = "Bring a deleted card back as it was last")
  @ApiResponse(responseCode = "201", description = "there again; ETag is that of the bytes")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "409", description = "`name-taken`, `card-uid-taken`")
  ResponseEntity<Void> handle(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    var command = new RestoreCard(Fields.addressBook(addressBook), new ResourceName(name));
    Receipt receipt = commands.send(command, Trails.of(request));
    String etag = receipt.as(CardStored.class).etag();
    return Answers.of(receipt, HttpStatus.CREATED).eTag(etag).build();
  }
}
