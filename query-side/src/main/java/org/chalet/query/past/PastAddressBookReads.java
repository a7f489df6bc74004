package org.chalet.query.past;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.contact.ContactScopes;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.collection.CollectionReads.Listed;
import org.chalet.query.collection.CollectionReads.Summary;
import org.chalet.query.collection.CollectionReads.Whole;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Address books as they were at a moment, and what was deleted lately. */
@RestController
@Tag(name = "History")
public class PastAddressBookReads {
  private static final String AT = "A moment with its offset, as 2026-05-01T10:00:00Z";
  private static final String POSITION = "A position of the log; in place of a moment";

  private final PastReads reads;

  /**
   * @param people how those are called who deleted something
   */
  public PastAddressBookReads(Past past, PastShelf shelf, People people) {
    this.reads =
        new PastReads(
            past,
            shelf,
            people,
            "addressbook",
            (AccountId owner) -> ContactScopes.home(owner.raw()));
  }

  @GetMapping("/api/past-address-books")
  @Operation(operationId = "getAddressBooksAsOf", summary = "One's own address books at a moment")
  public List<Summary> addressBooks(
      HttpServletRequest request,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return reads.collections(request, at, position);
  }

  @GetMapping("/api/address-books/{addressBook}/as-of")
  @Operation(
      operationId = "getAddressBookAsOf",
      summary =
          "An address book as it was at a moment, though it was deleted since; one that is shared with the"
              + " caller, from when it was")
  public Summary addressBook(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return reads.collection(request, PathIds.addressBook(addressBook).raw(), at, position);
  }

  @GetMapping("/api/address-books/{addressBook}/as-of/cards")
  @Operation(
      operationId = "getCardsAsOf",
      summary = "What was in an address book at a moment, those changed last by then at the end")
  public Page<Listed> cards(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return PastReads.objects(
        reads.held(request, PathIds.addressBook(addressBook).raw(), at, position),
        PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/address-books/{addressBook}/as-of/cards/{name}")
  @Operation(operationId = "getCardAsOf", summary = "A card with its text, as it was at a moment")
  public ResponseEntity<Whole> card(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @PathVariable String name,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return PastReads.object(
        reads.held(request, PathIds.addressBook(addressBook).raw(), at, position), name);
  }

  @GetMapping("/api/deleted-address-books")
  @Operation(
      operationId = "getDeletedAddressBooks",
      summary =
          "One's own address books that were deleted lately, by whom, and how long they are kept")
  public List<PastReads.GoneCollection> deleted(HttpServletRequest request) {
    return reads.deleted(request);
  }

  @GetMapping("/api/address-books/{addressBook}/trash")
  @Operation(
      operationId = "getAddressBookTrash",
      summary =
          "What was deleted from an address book lately, by whom, and how long it is kept; the newest"
              + " first. Restoring brings one back")
  public Page<PastReads.GoneObject> trash(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.trash(
        request, PathIds.addressBook(addressBook).raw(), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/address-books/{addressBook}/trash/{name}")
  @Operation(
      operationId = "getDeletedCard",
      summary = "A card that was deleted lately, with its text")
  public ResponseEntity<Whole> deletedCard(
      HttpServletRequest request, @PathVariable String addressBook, @PathVariable String name) {
    return PastReads.object(reads.trash(request, PathIds.addressBook(addressBook).raw()), name);
  }
}
