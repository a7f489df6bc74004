package org.chalet.command.contact.share;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.collection.ShareBody;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.kernel.message.Commands;
import org.chalet.sharing.Grantee;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/address-books/{addressBook}/shares/{grantee}} */
@RestController
@Tag(name = "contacts")
public final class AddressBookSharesEndpoint {
  private final Commands commands;

  public AddressBookSharesEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping("/api/address-books/{addressBook}/shares/{grantee}")
  @Write
  @Operation(
      operationId = "shareAddressBook",
      summary =
          "Share an address book on a level, or change the level: `view`, `edit` or `edit-and-share`. A person has to accept first; the grantee is an id"
              + " with its kind, as account:abc, team:abc or organization:abc")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(
      responseCode = "422",
      description = "`cannot-share-with`: nobody in your organizations; `too-many-shares`")
  ResponseEntity<Void> share(
      @PathVariable String addressBook,
      @PathVariable String grantee,
      @RequestBody ShareBody body,
      HttpServletRequest request) {
    ShareAddressBook command =
        new ShareAddressBook(
            Fields.addressBook(addressBook), new Grantee(grantee), body.shareLevel());
    return Answers.done(commands.send(command, Trails.of(request)));
  }

  @DeleteMapping("/api/address-books/{addressBook}/shares/{grantee}")
  @Write
  @Operation(
      operationId = "revokeAddressBookShare",
      summary = "Take a share back; what other shares give stays")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-share`")
  ResponseEntity<Void> revoke(
      @PathVariable String addressBook, @PathVariable String grantee, HttpServletRequest request) {
    RevokeAddressBookShare command =
        new RevokeAddressBookShare(Fields.addressBook(addressBook), new Grantee(grantee));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
