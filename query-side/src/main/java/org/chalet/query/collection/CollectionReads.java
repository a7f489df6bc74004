package org.chalet.query.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.rest.Answers;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What reading calendars and address books over REST has in common. */
public final class CollectionReads<D extends StoredObject> {
  private final CollectionViews<D> views;
  private final SharedReads shared;

  /**
   * @param shared what others share with the caller
   */
  public CollectionReads(CollectionViews<D> views, SharedReads shared) {
    this.views = views;
    this.shared = shared;
  }

  /**
   * A calendar or an address book.
   *
   * @param segment its name in DAV URLs
   * @param components what a calendar takes; empty for an address book
   */
  @Schema(name = "Collection")
  public record Summary(
      String id,
      String segment,
      @Nullable String displayName,
      @Nullable String description,
      @Nullable String colour,
      @Nullable Long order,
      List<String> components,
      boolean isDefault) {
    public static Summary of(StoredCollection collection) {
      CollectionProperties properties = collection.properties();
      return new Summary(
          collection.id(),
          collection.segment(),
          properties.displayName(),
          properties.description(),
          properties.colour(),
          properties.order(),
          collection.components(),
          collection.isDefault());
    }
  }

  /** An object in a collection, without its text. */
  @Schema(name = "CollectionObject")
  public record Listed(String name, String component, String etag, long size, Instant modified) {
    public static Listed of(ObjectRow row) {
      return new Listed(
          row.name(),
          row.component(),
          row.etag(),
          row.size(),
          Instant.ofEpochSecond(row.modified()));
    }
  }

  /** An object with its text. */
  @Schema(name = "CollectionObjectText")
  public record Whole(
      String name,
      String uid,
      String component,
      String etag,
      long size,
      Instant modified,
      String text) {}

  /** Those of the caller. */
  public List<Summary> own(HttpServletRequest request) {
    return views.home(Caller.of(request).raw()).stream()
        .map(found -> Summary.of(found.value()))
        .toList();
  }

  public ResponseEntity<Summary> one(HttpServletRequest request, String id) {
    Document<StoredCollection> found = required(request, id);
    return Answers.versioned(found.position(), Summary.of(found.value()));
  }

  /** In the order of their last changes. */
  public Page<Listed> objects(HttpServletRequest request, String id, PageRequest wanted) {
    required(request, id);
    String cursor = wanted.cursor();
    long after = cursor == null ? 0 : Cursors.decodeNumber(id, cursor);
    List<ObjectRow> found = views.page(id, after, wanted.limit() + 1);
    boolean more = found.size() > wanted.limit();
    List<ObjectRow> shown = more ? found.subList(0, wanted.limit()) : found;
    String next = more ? Cursors.encode(id, shown.getLast().position()) : null;
    return new Page<>(shown.stream().map(Listed::of).toList(), next);
  }

  public ResponseEntity<Whole> object(HttpServletRequest request, String id, String name) {
    Document<D> found = required(request, id, name);
    D object = found.value();
    Whole whole =
        new Whole(
            object.name(),
            object.uid(),
            object.component(),
            object.etag(),
            object.size(),
            Instant.ofEpochSecond(object.modified()),
            new String(CollectionViews.bytes(found), StandardCharsets.UTF_8));
    return ResponseEntity.ok().eTag(object.etag()).body(whole);
  }

  /** The bytes as they were stored. */
  public ResponseEntity<byte[]> bytes(
      HttpServletRequest request, String id, String name, MediaType type) {
    Document<D> found = required(request, id, name);
    return ResponseEntity.ok()
        .eTag(found.value().etag())
        .contentType(type)
        .body(CollectionViews.bytes(found));
  }

  /** Those that others share with the caller. */
  public List<SharedReads.SharedSummary> shared(HttpServletRequest request) {
    return shared.with(Caller.of(request), id -> views.collection(id).map(Document::value));
  }

  /** With whom one is shared. */
  public List<SharedReads.Share> shares(HttpServletRequest request, String id) {
    AccountId caller = Caller.of(request);
    return views
        .collection(id)
        .filter(found -> isOwn(found, caller) || shared.lets(caller, id, ShareLevel.EDIT_AND_SHARE))
        .map(found -> shared.of(id))
        .orElseThrow(CollectionReads::unknown);
  }

  /** What belongs to somebody else, who does not share it, is not there. */
  private Document<StoredCollection> required(HttpServletRequest request, String id) {
    AccountId caller = Caller.of(request);
    return views
        .collection(id)
        .filter(found -> isOwn(found, caller) || shared.lets(caller, id, ShareLevel.VIEW))
        .orElseThrow(CollectionReads::unknown);
  }

  private static boolean isOwn(Document<StoredCollection> found, AccountId caller) {
    return found.value().owner().equals(caller.raw());
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
  }

  private Document<D> required(HttpServletRequest request, String id, String name) {
    required(request, id);
    return views
        .object(id, name)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such object"));
  }
}
