package org.chalet.query.contact.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chalet.contact.GroupId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ETags;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.contact.person.ReadableBooks.Readable;
import org.chalet.query.listing.Words;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Images;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.store.Document;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.Contacts;
import org.chalet.vcard.contact.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts in all address books that somebody reads. */
@RestController
@Tag(name = "contacts")
public class ContactReads {
  private final ContactLists lists;
  private final ReadableBooks books;

  public ContactReads(ContactLists lists, ReadableBooks books) {
    this.lists = lists;
    this.books = books;
  }

  /**
   * A contact in a list.
   *
   * @param name of its card
   * @param sortName by what the list is ordered
   * @param email the preferred one
   * @param phone the preferred one
   * @param shared whether it is in an address book of somebody else
   */
  @Schema(name = "ContactListed")
  public record Listed(
      String addressBook,
      String name,
      String uid,
      String displayName,
      String sortName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String organization,
      boolean photo,
      boolean favourite,
      boolean shared,
      String etag) {}

  /**
   * A contact.
   *
   * @param groups in which it is
   * @param photo whether there is a picture
   */
  @Schema(name = "ContactWhole")
  public record Whole(
      String addressBook,
      String name,
      String uid,
      String version,
      String etag,
      Instant modified,
      boolean shared,
      boolean favourite,
      boolean photo,
      List<ContactLists.Group> groups,
      Contact contact) {}

  @GetMapping("/api/contacts")
  @Operation(
      operationId = "getContacts",
      summary =
          "Contacts in the order of their names, of all address books that you read or of one")
  @ApiResponse(responseCode = "200", description = "a part of the list")
  @ApiResponse(responseCode = "400", description = "`invalid-value`", content = @Content)
  @ApiResponse(responseCode = "404", description = "`unknown-collection`", content = @Content)
  public Page<Listed> contacts(
      HttpServletRequest request,
      @Parameter(description = "only this one") @RequestParam(required = false)
          @Nullable String addressBook,
      @Parameter(description = "only this group of the address book")
          @RequestParam(required = false)
          @Nullable String group,
      @Parameter(description = "`true` for favourites alone") @RequestParam(required = false)
          @Nullable Boolean favourite,
      @Parameter(description = "with what the name begins by which they are ordered")
          @RequestParam(required = false)
          @Nullable String prefix,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    AccountId caller = Caller.of(request);
    List<Readable> readable =
        addressBook == null
            ? books.of(caller)
            : List.of(books.require(caller, PathIds.addressBook(addressBook).raw()));
    Map<String, Readable> byId =
        readable.stream().collect(Collectors.toMap(Readable::book, Function.identity()));
    String begins = prefix == null ? "" : Words.key(prefix);
    PageRequest wanted = PageRequest.of(cursor, limit);
    Page<ContactEntry> page;
    if (group != null) {
      page = lists.inGroup(only(addressBook, readable), GroupId.of(group), begins, wanted);
    } else if (Boolean.TRUE.equals(favourite)) {
      page = lists.favourites(caller, byId.keySet(), begins, wanted);
    } else {
      page = lists.page(byId.keySet(), begins, wanted);
    }
    Set<String> favourites = lists.favourites(caller);
    return page.map(entry -> listed(entry, favourites, byId));
  }

  private static String only(@Nullable String addressBook, List<Readable> readable) {
    if (addressBook == null) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a group belongs to an address book: say which");
    }
    return readable.getFirst().book();
  }

  private static Listed listed(
      ContactEntry entry, Set<String> favourites, Map<String, Readable> books) {
    Readable book = books.get(entry.book());
    return new Listed(
        entry.book(),
        entry.name(),
        entry.uid(),
        entry.shown(),
        entry.sort(),
        entry.email(),
        entry.phone(),
        entry.organization(),
        entry.photo(),
        favourites.contains(entry.uid()),
        book != null && book.shared(),
        entry.etag());
  }

  @GetMapping("/api/address-books/{addressBook}/contacts/{name}")
  @Operation(operationId = "getContact", summary = "A contact with all that its card says")
  @ApiResponse(responseCode = "200", description = "the contact; ETag is that of its card")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-object`",
      content = @Content)
  public ResponseEntity<Whole> contact(
      HttpServletRequest request, @PathVariable String addressBook, @PathVariable String name) {
    AccountId caller = Caller.of(request);
    String book = PathIds.addressBook(addressBook).raw();
    Readable readable = books.require(caller, book);
    Document<CardDocument> found = books.card(caller, book, name);
    CardDocument stored = found.value();
    VCard card = EditableCard.of(ReadableBooks.text(found)).card();
    Whole whole =
        new Whole(
            book,
            name,
            stored.uid(),
            card.version(),
            stored.etag(),
            Instant.ofEpochSecond(stored.modified()),
            readable.shared(),
            lists.favourites(caller).contains(stored.uid()),
            Photo.of(card).isPresent(),
            lists.entry(book, name).map(lists::groupsOf).orElse(List.of()),
            Contacts.of(card));
    return ResponseEntity.ok()
        .eTag(stored.etag())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(whole);
  }

  @GetMapping("/api/address-books/{addressBook}/contacts/{name}/photo")
  @Operation(
      operationId = "getContactPhoto",
      summary = "The picture in a contact's card: a JPEG, PNG or GIF, nothing else")
  @ApiResponse(
      responseCode = "200",
      description = "the picture",
      content =
          @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-object`; `not-found`: no picture",
      content = @Content)
  public ResponseEntity<byte[]> photo(
      HttpServletRequest request, @PathVariable String addressBook, @PathVariable String name) {
    String book = PathIds.addressBook(addressBook).raw();
    Document<CardDocument> found = books.card(Caller.of(request), book, name);
    Photo photo =
        Photo.of(EditableCard.of(ReadableBooks.text(found)).card())
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "the card has no picture"));
    String etag = ETags.of(photo.image());
    return Images.answer(
        MediaType.parseMediaType(photo.type()),
        etag.substring(1, etag.length() - 1),
        photo.image());
  }

  @GetMapping("/api/address-books/{addressBook}/groups")
  @Operation(
      operationId = "getGroups",
      summary = "The groups of an address book, however its cards write them, by name")
  @ApiResponse(responseCode = "200", description = "all of them")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`", content = @Content)
  public List<ContactLists.Group> groups(
      HttpServletRequest request, @PathVariable String addressBook) {
    String book = PathIds.addressBook(addressBook).raw();
    return lists.groups(books.require(Caller.of(request), book).book());
  }
}
