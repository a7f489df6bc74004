package org.chalet.command.contact.share;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.StateReader;
import org.chalet.command.collection.ChosenProperties;
import org.chalet.command.collection.PropertiesBody;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PropertiesChange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/shared-address-books/{addressBook}}: what somebody says to a share that reaches them.
 */
@RestController
@Tag(name = "contacts")
public final class OwnAddressBookShareEndpoint {
  private static final String PATH = "/api/shared-address-books/{addressBook}";

  private final Commands commands;
  private final StateReader states;

  public OwnAddressBookShareEndpoint(Commands commands, StateReader states) {
    this.commands = commands;
    this.states = states;
  }

  @PutMapping(PATH + "/acceptance")
  @Write
  @Operation(
      operationId = "acceptAddressBookShare",
      summary = "Accept an address book that is shared with you, also one that you declined before")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> accept(@PathVariable String addressBook, HttpServletRequest request) {
    return Answers.done(
        commands.send(
            new AcceptAddressBookShare(Fields.addressBook(addressBook)), Trails.of(request)));
  }

  @DeleteMapping(PATH + "/acceptance")
  @Write
  @Operation(
      operationId = "declineAddressBookShare",
      summary =
          "Decline an address book that is shared with you, or leave it; it stays its owner's")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> decline(@PathVariable String addressBook, HttpServletRequest request) {
    return Answers.done(
        commands.send(
            new DeclineAddressBookShare(Fields.addressBook(addressBook)), Trails.of(request)));
  }

  @PatchMapping(PATH)
  @Write
  @Operation(
      operationId = "chooseSharedAddressBookProperties",
      summary =
          "Say how you want to see it: a name, a colour, an order of your own; an absent field stays,"
              + " an empty text takes it away, so that you see what its owner says")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> choose(
      @PathVariable String addressBook,
      @RequestBody PropertiesBody body,
      HttpServletRequest request) {
    AddressBookId id = Fields.addressBook(addressBook);
    Trail trail = Trails.of(request);
    CollectionProperties now =
        states
            .read(ObjectId.ofSharedCollection(id.raw(), trail.actor()), ChosenProperties.EVOLUTION)
            .orElse(CollectionProperties.NONE);
    return Answers.done(
        commands.send(
            new ChooseSharedAddressBookProperties(id, new PropertiesChange(now, body.over(now))),
            trail));
  }
}
