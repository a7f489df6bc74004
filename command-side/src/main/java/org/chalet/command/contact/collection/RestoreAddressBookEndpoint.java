package org.chalet.command.contact.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/address-books/{addressBook}/restore} */
@RestController
@Tag(name = "address-books")
public final class RestoreAddressBookEndpoint {
  private final Commands commands;

  public RestoreAddressBookEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/address-books/{addressBook}/restore")
  @Write
  @Operation(
      summary =
          "Bring a deleted address book back under its name, with all in it; shares have ended")
  @ApiResponse(responseCode = "204", description = "there again")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`: none like that was deleted")
  @ApiResponse(
      responseCode = "405",
      description = "`collection-exists`: it is there, or another one is called so by now")
  ResponseEntity<Void> handle(@PathVariable String addressBook, HttpServletRequest request) {
    return Answers.done(
        commands.send(new RestoreAddressBook(Fields.addressBook(addressBook)), Trails.of(request)));
  }
}
