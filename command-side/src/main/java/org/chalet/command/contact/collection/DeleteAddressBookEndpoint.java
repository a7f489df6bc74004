package org.chalet.command.contact.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/address-books/{addressBook}} */
@RestController
@Tag(name = "address-books")
public final class DeleteAddressBookEndpoint {
  private final Commands commands;

  public DeleteAddressBookEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/address-books/{addressBook}")
  @Write
  @Operation(summary = "Delete an address book with all in it; history keeps both")
  @ApiResponse(responseCode = "204", description = "gone")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for its owner; `default-collection-stays`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> handle(@PathVariable String addressBook, HttpServletRequest request) {
    return Answers.done(
        commands.send(new DeleteAddressBook(Fields.addressBook(addressBook)), Trails.of(request)));
  }
}
