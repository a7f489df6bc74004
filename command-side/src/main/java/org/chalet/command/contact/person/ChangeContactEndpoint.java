package org.chalet.command.contact.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.EditCards;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.contact.ContactEditor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/address-books/{addressBook}/contacts/{name}} */
@RestController
@Tag(name = "contacts")
public final class ChangeContactEndpoint {
  private final Commands commands;

  public ChangeContactEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PatchMapping("/api/address-books/{addressBook}/contacts/{name}")
  @Write
  @IfMatch
  @Operation(
      operationId = "changeContact",
      summary =
          "Change fields of a contact: an absent one stays, an empty text or list takes it away;"
              + " what its card says besides stays in any case")
  @ApiResponse(responseCode = "204", description = "changed; ETag is that of its card")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "413", description = "`card-too-large`")
  ResponseEntity<Void> handle(
      @PathVariable String addressBook,
      @PathVariable String name,
      @RequestBody ContactBody body,
      HttpServletRequest request) {
    EditCards.Change change =
        new EditCards.Change(
            new ResourceName(name), new ContactEditor(body.toContact()), Preconditions.of(request));
    return Edited.answer(
        commands.send(new EditCards(Fields.addressBook(addressBook), change), Trails.of(request)));
  }
}
