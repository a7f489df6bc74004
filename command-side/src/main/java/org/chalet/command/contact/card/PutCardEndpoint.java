package org.chalet.command.contact.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.PutCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/address-books/{addressBook}/cards/{name}} */
@RestController
@Tag(name = "address-books")
public final class PutCardEndpoint {
  private final Commands commands;

  public PutCardEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping(path = "/api/address-books/{addressBook}/cards/{name}", consumes = "text/vcard")
  @Write
  @IfMatch
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = "text/vcard", schema = @Schema(type = "string")))
  @Operation(summary = "Create or replace a card with the text in the body")
  @ApiResponse(responseCode = "201", description = "created; ETag is that of the stored bytes")
  @ApiResponse(responseCode = "204", description = "replaced, or unchanged")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "409", description = "`card-uid-taken`")
  @ApiResponse(responseCode = "413", description = "`card-too-large`, `card-image-too-large`")
  ResponseEntity<Void> handle(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    byte[] text = Limited.body(request, ContactLimits.CARD.maxBytes(), ErrorCode.CARD_TOO_LARGE);
    PutCard command =
        new PutCard(
            Fields.addressBook(addressBook),
            new ResourceName(name),
            text,
            Preconditions.of(request));
    Receipt receipt = commands.send(command, Trails.of(request));
    CardStored stored = receipt.as(CardStored.class);
    HttpStatus status = stored.created() ? HttpStatus.CREATED : HttpStatus.NO_CONTENT;
    return Answers.of(receipt, status).eTag(stored.etag()).build();
  }
}
