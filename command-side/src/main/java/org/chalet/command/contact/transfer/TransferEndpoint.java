package org.chalet.command.contact.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.contact.CopyCard;
import org.chalet.contact.MoveCard;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.contact.NewCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/address-books/{addressBook}/copies} and {@code …/moves} */
@RestController
@Tag(name = "contacts")
public final class TransferEndpoint {
  private static final int MOST = 500;

  private final Commands commands;

  public TransferEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param to the address book into which
   * @param names of the cards
   */
  @Schema(name = "CardTransferBody")
  record Body(@Nullable String to, @Nullable List<@Nullable String> names) {}

  /**
   * What became of one card.
   *
   * @param newName where it is now; null where it was refused
   * @param error token of the refusal; null where there was none
   */
  @Schema(name = "CardTransferred")
  record Outcome(
      String name, @Nullable String newName, @Nullable String error, @Nullable String detail) {
    static Outcome refused(ResourceName name, Rejected refused) {
      return new Outcome(name.raw(), null, refused.code().token(), refused.detail());
    }
  }

  @PostMapping("/api/address-books/{addressBook}/copies")
  @Write
  @Operation(
      operationId = "copyCards",
      summary =
          "Copy cards into an address book, each by itself; one whose UID is taken there gets"
              + " another")
  @ApiResponse(responseCode = "200", description = "what became of each card, in their order")
  @ApiResponse(responseCode = "400", description = "`invalid-value`, also for more than 500 cards")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: not for whoever may not read here or write there")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<List<Outcome>> copy(
      @PathVariable String addressBook, @RequestBody Body body, HttpServletRequest request) {
    AddressBookId from = Fields.addressBook(addressBook);
    AddressBookId to = Fields.addressBook(Fields.required("to", body.to()));
    return each(
        body,
        request,
        (name, newName) -> {
          String uid = newName.raw().substring(0, newName.raw().length() - ".vcf".length());
          return new CopyCard(to, newName, from, name, uid);
        });
  }

  @PostMapping("/api/address-books/{addressBook}/moves")
  @Write
  @Operation(
      operationId = "moveCards",
      summary =
          "Move cards into another address book, each by itself; one whose UID is taken there"
              + " stays where it is")
  @ApiResponse(responseCode = "200", description = "what became of each card, in their order")
  @ApiResponse(responseCode = "400", description = "`invalid-value`, also for more than 500 cards")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: not for whoever may not write in both")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<List<Outcome>> move(
      @PathVariable String addressBook, @RequestBody Body body, HttpServletRequest request) {
    AddressBookId from = Fields.addressBook(addressBook);
    AddressBookId to = Fields.addressBook(Fields.required("to", body.to()));
    if (from.equals(to)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "they are in this address book already");
    }
    return each(
        body, request, (name, newName) -> new MoveCard(from, name, to, newName, false, null));
  }

  private ResponseEntity<List<Outcome>> each(
      Body body, HttpServletRequest request, BiFunction<ResourceName, ResourceName, Command> as) {
    List<ResourceName> names =
        Fields.elements("names", Fields.required("names", body.names())).stream()
            .map(ResourceName::new)
            .toList();
    if (names.isEmpty() || names.size() > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "1 to " + MOST + " cards go at once");
    }
    Trail trail = Trails.of(request);
    List<Outcome> outcomes = new ArrayList<>();
    for (ResourceName name : names) {
      outcomes.add(one(name, as, trail));
    }
    return ResponseEntity.ok(outcomes);
  }

  /** What holds for a card alone is told of it; what holds for all is refused as a whole. */
  private Outcome one(
      ResourceName name, BiFunction<ResourceName, ResourceName, Command> as, Trail trail) {
    ResourceName newName = new ResourceName(NewCard.nameOf(UUID.randomUUID().toString()));
    try {
      Receipt unused = commands.send(as.apply(name, newName), trail);
      return new Outcome(name.raw(), newName.raw(), null, null);
    } catch (Rejected refused) {
      return switch (refused.code()) {
        case UNKNOWN_OBJECT, CARD_UID_TAKEN, QUOTA_EXCEEDED, CARD_TOO_LARGE, INVALID_ADDRESS_DATA ->
            Outcome.refused(name, refused);
        default -> throw refused;
      };
    }
  }
}
