package org.chalet.query.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chalet.query.collection.CollectionReads;
import org.chalet.query.collection.SharedReads;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people can read about their own address books. */
@RestController
@Tag(name = "contacts")
public class AddressBookReads {
  private static final MediaType VCARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

  private final CollectionReads<CardDocument> reads;

  /**
   * @param people how owners and readers are called
   */
  public AddressBookReads(AddressBookViews views, Sharing sharing, People people) {
    this.reads = new CollectionReads<>(views, new SharedReads(sharing, people, "addressbook"));
  }

  @GetMapping("/api/address-books")
  @Operation(operationId = "getAddressBooks", summary = "One's own address books")
  public List<CollectionReads.Summary> addressBooks(HttpServletRequest request) {
    return reads.own(request);
  }

  @GetMapping("/api/shared-address-books")
  @Operation(
      operationId = "getSharedAddressBooks",
      summary = "Address books that others share with the caller, accepted or not")
  public List<SharedReads.SharedSummary> shared(HttpServletRequest request) {
    return reads.shared(request);
  }

  @GetMapping("/api/address-books/{addressBook}/shares")
  @Operation(
      operationId = "getAddressBookShares",
      summary = "With whom an address book is shared; for those who may share it")
  public List<SharedReads.Share> shares(
      HttpServletRequest request, @PathVariable String addressBook) {
    return reads.shares(request, PathIds.addressBook(addressBook).raw());
  }

  @GetMapping("/api/address-books/{addressBook}")
  @Operation(
      operationId = "getAddressBook",
      summary = "An address book of one's own, or one that is shared with the caller")
  public ResponseEntity<CollectionReads.Summary> addressBook(
      HttpServletRequest request, @PathVariable String addressBook) {
    return reads.one(request, PathIds.addressBook(addressBook).raw());
  }

  @GetMapping("/api/address-books/{addressBook}/cards")
  @Operation(
      operationId = "getCards",
      summary = "The cards of an address book, those changed last at the end")
  public Page<CollectionReads.Listed> cards(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.objects(
        request, PathIds.addressBook(addressBook).raw(), PageRequest.of(cursor, limit));
  }

  @GetMapping(
      path = "/api/address-books/{addressBook}/cards/{name}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getCard", summary = "A card with its text")
  public ResponseEntity<CollectionReads.Whole> card(
      HttpServletRequest request, @PathVariable String addressBook, @PathVariable String name) {
    return reads.object(request, PathIds.addressBook(addressBook).raw(), name);
  }

  @GetMapping(path = "/api/address-books/{addressBook}/cards/{name}", produces = "text/vcard")
  @Operation(operationId = "getCardAsStored", summary = "A card as it was stored")
  public ResponseEntity<byte[]> stored(
      HttpServletRequest request, @PathVariable String addressBook, @PathVariable String name) {
    return reads.bytes(request, PathIds.addressBook(addressBook).raw(), name, VCARD);
  }
}
