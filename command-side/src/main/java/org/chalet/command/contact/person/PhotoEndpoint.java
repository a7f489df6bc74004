package org.chalet.command.contact.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.picture.ContactPhoto;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.EditCards;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.contact.Photo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/address-books/{addressBook}/contacts/{name}/photo} */
@RestController
@Tag(name = "contacts")
public final class PhotoEndpoint {
  private static final String PATH = "/api/address-books/{addressBook}/contacts/{name}/photo";

  private final Commands commands;

  public PhotoEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping(PATH)
  @Write
  @IfMatch
  @Operation(
      operationId = "putContactPhoto",
      summary =
          "Put another picture into a contact's card: re-encoded with 512 pixels at most on its"
              + " longer side, upright, without metadata",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "a JPEG, PNG or GIF of at most 10 MiB and 36 million pixels",
              content =
                  @Content(
                      mediaType = "image/*",
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(responseCode = "204", description = "shown; ETag is that of its card")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or pixels")
  @ApiResponse(responseCode = "415", description = "`unsupported-media-type`")
  @ApiResponse(responseCode = "422", description = "`picture-not-readable`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`: many pictures wait")
  ResponseEntity<Void> put(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    AddressBookId book = Fields.addressBook(addressBook);
    // Whoever may change nothing is refused before a picture is looked at.
    Receipt unused = commands.send(new EditCards(book, List.of()), Trails.of(request));
    byte[] picture = Limited.body(request, ContactPhoto.MOST_BYTES, ErrorCode.TOO_LARGE);
    Photo photo = new Photo(ContactPhoto.of(picture), "image/jpeg");
    return send(book, name, photo.shown(), request);
  }

  @DeleteMapping(PATH)
  @Write
  @IfMatch
  @Operation(
      operationId = "deleteContactPhoto",
      summary = "Take the picture out of a contact's card")
  @ApiResponse(responseCode = "204", description = "removed; ETag is that of its card")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<Void> delete(
      @PathVariable String addressBook, @PathVariable String name, HttpServletRequest request) {
    return send(Fields.addressBook(addressBook), name, Photo.none(), request);
  }

  private ResponseEntity<Void> send(
      AddressBookId book, String name, CardEdit edit, HttpServletRequest request) {
    EditCards.Change change =
        new EditCards.Change(new ResourceName(name), edit, Preconditions.of(request));
    return Edited.answer(commands.send(new EditCards(book, change), Trails.of(request)));
  }
}
