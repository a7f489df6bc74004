package org.chalet.query.duplicate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.sharing.Sharing;
import org.chalet.store.Document;
import org.chalet.vcard.likeness.Cluster;
import org.chalet.vcard.likeness.Duplicates;
import org.chalet.vcard.likeness.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Duplicates in address books, for whoever may write into them. */
@RestController
@Tag(name = "contacts")
public class DuplicateReads {
  private final DuplicateViews duplicates;
  private final EditableBooks books;

  public DuplicateReads(DuplicateViews duplicates, AddressBookViews views, Sharing sharing) {
    this.duplicates = duplicates;
    this.books = new EditableBooks(views, sharing);
  }

  /**
   * Cards that may be of one person.
   *
   * @param likely whether they very likely are; else only their name says so
   * @param score of the weakest link
   * @param mark by which it is hidden; null where it is not
   */
  @Schema(name = "DuplicateSet")
  record DuplicateSet(
      List<Member> cards, boolean likely, int score, List<Link> links, @Nullable String mark) {}

  /** One of the cards. */
  @Schema(name = "DuplicateCard")
  record Member(String name, String formattedName, String etag) {}

  /** Why two cards belong together. */
  @Schema(name = "DuplicateLink")
  record Link(String card, String other, int score, List<Why> reasons) {}

  /**
   * @param kind as `same-mail`, `form-of-name`, `other-birthday`
   * @param value what both have; empty where it is no value
   * @param weight below 0 for what speaks against it
   */
  @Schema(name = "DuplicateReason")
  record Why(String kind, String value, int weight) {
    static Why of(Reason reason) {
      return new Why(reason.kind(), reason.value(), reason.weight());
    }
  }

  /** Cards of which somebody said that they are not of one person. */
  @Schema(name = "HiddenDuplicates")
  record HiddenSet(String mark, List<String> cards) {}

  /** A merge, which can be taken back while it is not undone. */
  @Schema(name = "CardMerge")
  record Merged(
      String merge,
      String reference,
      List<String> absorbed,
      String actor,
      Instant time,
      boolean undone) {}

  @GetMapping("/api/address-books/{addressBook}/duplicates")
  @Operation(
      operationId = "getDuplicates",
      summary = "Cards that are likely of one person, the most certain first; with the reasons")
  public Page<DuplicateSet> duplicates(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false, defaultValue = "true") boolean likely,
      @RequestParam(required = false, defaultValue = "false") boolean hidden,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    String book = editable(request, addressBook);
    PageRequest wanted = PageRequest.of(cursor, limit);
    List<Cluster> found = duplicates.clusters(book, known(region));
    Hidden marks = new Hidden(duplicates.hidden(book));
    String scope = book + "/duplicates";
    List<Cluster> shown = new ArrayList<>();
    int at = cursor == null ? 0 : after(found, Cursors.decodeText(scope, cursor));
    while (at < found.size() && shown.size() < wanted.limit()) {
      Cluster cluster = found.get(at++);
      if ((cluster.isLikely() || !likely) && (hidden || marks.mark(cluster).isEmpty())) {
        shown.add(cluster);
      }
    }
    String next = at < found.size() ? Cursors.encode(scope, place(found.get(at - 1))) : null;
    return new Page<>(described(book, shown, marks), next);
  }

  @GetMapping("/api/address-books/{addressBook}/duplicates/comparison")
  @Operation(
      operationId = "compareCards",
      summary = "Cards field by field: what is equal, what a merge adds, and what conflicts")
  public CardComparison comparison(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam(required = false) @Nullable List<String> cards) {
    String book = editable(request, addressBook);
    if (reference == null
        || cards == null
        || cards.isEmpty()
        || cards.size() >= Duplicates.LARGEST
        || cards.contains(reference)) {
      throw new Rejected(
          ErrorCode.MERGE_NEEDS_DUPLICATES, "1 to 49 cards are compared with another one");
    }
    List<String> names = new ArrayList<>(cards);
    names.addFirst(reference);
    return CardComparison.of(names, books.views().objects(book, names));
  }

  @GetMapping("/api/address-books/{addressBook}/hidden-duplicates")
  @Operation(
      operationId = "getHiddenDuplicates",
      summary = "Cards of which somebody said that they are not of one person; the latest first")
  public Page<HiddenSet> hidden(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return duplicates
        .hidden(editable(request, addressBook), PageRequest.of(cursor, limit))
        .map(mark -> new HiddenSet(mark.mark(), mark.cards()));
  }

  @GetMapping("/api/address-books/{addressBook}/merges")
  @Operation(operationId = "getMerges", summary = "What was merged; the latest first")
  public Page<Merged> merges(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return duplicates
        .merges(editable(request, addressBook), PageRequest.of(cursor, limit))
        .map(merge ->
            new Merged(
                merge.merge(),
                merge.reference(),
                merge.absorbed(),
                merge.actor(),
                Instant.ofEpochSecond(merge.time()),
                merge.undone()));
  }

  private String editable(HttpServletRequest request, String addressBook) {
    AddressBookId book = PathIds.addressBook(addressBook);
    books.verify(Caller.of(request), book);
    return book.raw();
  }

  private static @Nullable String known(@Nullable String region) {
    if (region == null) {
      return null;
    }
    String code = region.toUpperCase(Locale.ROOT);
    if (!Duplicates.knowsRegion(code)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a region is a code of ISO 3166, as CH");
    }
    return code;
  }

  /** Where it stands in the order, also when other clusters come and go. */
  private static String place(Cluster cluster) {
    return "%05d/%s".formatted(100_000 - 1 - cluster.score(), cluster.cards().getFirst());
  }

  private static int after(List<Cluster> clusters, String place) {
    int at = 0;
    while (at < clusters.size() && place(clusters.get(at)).compareTo(place) <= 0) {
      at++;
    }
    return at;
  }

  private List<DuplicateSet> described(String book, List<Cluster> clusters, Hidden marks) {
    List<String> names =
        clusters.stream().flatMap(cluster -> cluster.cards().stream()).distinct().toList();
    Map<String, Document<CardDocument>> cards = books.views().objects(book, names);
    return clusters.stream()
        .map(cluster ->
            new DuplicateSet(
                cluster.cards().stream().map(name -> member(name, cards.get(name))).toList(),
                cluster.isLikely(),
                cluster.score(),
                cluster.links().stream().map(DuplicateReads::link).toList(),
                marks.mark(cluster).orElse(null)))
        .toList();
  }

  private static Member member(String name, @Nullable Document<CardDocument> card) {
    return card == null
        ? new Member(name, "", "")
        : new Member(name, card.value().formattedName(), card.value().etag());
  }

  private static Link link(Cluster.Link link) {
    return new Link(
        link.card(),
        link.other(),
        link.likeness().score(),
        link.likeness().reasons().stream().map(Why::of).toList());
  }
}
