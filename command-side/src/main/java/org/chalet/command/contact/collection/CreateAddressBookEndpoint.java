package org.chalet.command.contact.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.CreateAddressBook;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/address-books} */
@RestController
@Tag(name = "address-books")
public final class CreateAddressBookEndpoint {
  private final Commands commands;

  public CreateAddressBookEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param segment its name in the URL; a random one if absent
   */
  @Schema(name = "CreateAddressBookBody")
  record Body(
      @Nullable String segment,
      @Nullable String displayName,
      @Nullable String description,
      @Nullable String colour,
      @Nullable Long order) {}

  @Schema(name = "CreateAddressBookMade")
  record Made(String id, String segment) {}

  @PostMapping("/api/address-books")
  @Write
  @Operation(summary = "Make an address book")
  @ApiResponse(responseCode = "201", description = "made")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "405", description = "`collection-exists`: the segment is taken")
  ResponseEntity<Made> handle(@RequestBody Body body, HttpServletRequest request) {
    AddressBookId id = AddressBookId.ofLocal(Secrets.letters());
    String segment = body.segment() == null ? id.local() : body.segment();
    CollectionProperties properties =
        new CollectionProperties(
            body.displayName(), body.description(), body.colour(), body.order(), null, Map.of());
    CreateAddressBook command =
        new CreateAddressBook(
            id, Trails.signedIn(request).account(), new ResourceName(segment), properties);
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.created(
        receipt, "/api/address-books/" + id.local(), new Made(id.raw(), segment));
  }
}
