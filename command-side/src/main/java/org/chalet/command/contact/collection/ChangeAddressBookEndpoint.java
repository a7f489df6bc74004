package org.chalet.command.contact.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.StateReader;
import org.chalet.command.collection.PropertiesBody;
import org.chalet.command.contact.AddressBookState;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/address-books/{addressBook}} */
@RestController
@Tag(name = "address-books")
public final class ChangeAddressBookEndpoint {
  private final Commands commands;
  private final StateReader states;

  public ChangeAddressBookEndpoint(Commands commands, StateReader states) {
    this.commands = commands;
    this.states = states;
  }

  @PatchMapping("/api/address-books/{addressBook}")
  @Write
  @Operation(
      summary =
          "Change what is said about an address book; an absent field stays, an empty text takes it away")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> handle(
      @PathVariable String addressBook,
      @RequestBody PropertiesBody body,
      HttpServletRequest request) {
    AddressBookId id = Fields.addressBook(addressBook);
    CollectionProperties now =
        states
            .read(id.raw(), AddressBookState::after)
            .map(AddressBookState::properties)
            .orElse(CollectionProperties.NONE);
    ChangeAddressBookProperties command =
        new ChangeAddressBookProperties(id, new PropertiesChange(now, body.over(now)));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
