package org.chalet.command.contact.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.CardStored;
import org.chalet.contact.EditCards;
import org.chalet.contact.PutCard;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.contact.ContactEditor;
import org.chalet.vcard.contact.NewCard;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/address-books/{addressBook}/contacts} */
@RestController
@Tag(name = "contacts")
public final class CreateContactEndpoint {
  private static final Precondition NEW = new Precondition(true, false, Set.of(), Set.of());

  private final Commands commands;

  public CreateContactEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param name the last path segment of its card
   */
  @Schema(name = "ContactCreated")
  record Created(String name, String uid) {}

  @PostMapping("/api/address-books/{addressBook}/contacts")
  @Write
  @Operation(operationId = "createContact", summary = "Create a contact")
  @ApiResponse(responseCode = "201", description = "created; ETag is that of its card")
  @ApiResponse(
      responseCode = "400",
      description = "`invalid-value`, also where nothing says who it is")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "507", description = "`quota-exceeded`")
  ResponseEntity<Created> handle(
      @PathVariable String addressBook, @RequestBody ContactBody body, HttpServletRequest request) {
    AddressBookId book = Fields.addressBook(addressBook);
    // Whoever may not write is told that first, whatever they send.
    Receipt unused = commands.send(new EditCards(book, List.of()), Trails.of(request));
    String uid = UUID.randomUUID().toString();
    ResourceName name = new ResourceName(NewCard.nameOf(uid));
    byte[] text = NewCard.of(uid, new ContactEditor(body.toContact()));
    Receipt receipt = commands.send(new PutCard(book, name, text, NEW), Trails.of(request));
    String location = "/api/address-books/" + book.local() + "/contacts/" + name.raw();
    return Answers.of(receipt, HttpStatus.CREATED)
        .location(URI.create(location))
        .eTag(receipt.as(CardStored.class).etag())
        .body(new Created(name.raw(), uid));
  }
}
