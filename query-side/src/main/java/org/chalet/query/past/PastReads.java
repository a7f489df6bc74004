package org.chalet.query.past;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.collection.CollectionReads.Listed;
import org.chalet.query.collection.CollectionReads.Summary;
import org.chalet.query.collection.CollectionReads.Whole;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What reading the past over REST has in common for calendars and address books. */
final class PastReads {
  private final Past past;
  private final PastShelf shelf;
  private final People people;
  private final String kind;
  private final Function<AccountId, String> homeOf;

  /**
   * @param kind {@code calendar} or {@code addressbook}
   * @param homeOf the scope of names in somebody's home
   */
  PastReads(
      Past past, PastShelf shelf, People people, String kind, Function<AccountId, String> homeOf) {
    this.past = past;
    this.shelf = shelf;
    this.people = people;
    this.kind = kind;
    this.homeOf = homeOf;
  }

  /**
   * A collection that was deleted.
   *
   * @param deletedBy {@code account:…}, or {@code system}
   * @param keptUntil until when it is listed here; history keeps it for ever
   */
  @Schema(name = "DeletedCollection")
  record GoneCollection(
      Summary collection,
      Instant deleted,
      String deletedBy,
      @Nullable String deletedByName,
      Instant keptUntil) {}

  /**
   * An object that was deleted, as it was last.
   *
   * @param deletedBy {@code account:…}, or {@code system}
   * @param through from where, as {@code dav} or {@code rest}
   * @param keptUntil until when it is listed here; history keeps it for ever
   */
  @Schema(name = "DeletedObject")
  record GoneObject(
      String name,
      String uid,
      String component,
      String etag,
      long size,
      Instant deleted,
      String deletedBy,
      @Nullable String deletedByName,
      String through,
      Instant keptUntil) {}

  List<Summary> collections(
      HttpServletRequest request, @Nullable String at, @Nullable Long position) {
    String home = homeOf.apply(Caller.of(request));
    return past.collections(home, moment("", at, position)).stream().map(Summary::of).toList();
  }

  Summary collection(
      HttpServletRequest request, String id, @Nullable String at, @Nullable Long position) {
    return Summary.of(held(request, id, at, position).collection());
  }

  /** In the order of their last changes by then; a page costs a walk over all of them. */
  static Page<Listed> objects(Held held, PageRequest wanted) {
    String scope = held.collection().id() + '@' + held.state().version();
    String cursor = wanted.cursor();
    long after = cursor == null ? 0 : Cursors.decodeNumber(scope, cursor);
    List<ObjectRow> shown = new ArrayList<>(wanted.limit() + 1);
    held.inOrder()
        .forEachRemaining(row -> {
          if (row.position() > after && shown.size() <= wanted.limit()) {
            shown.add(row);
          }
        });
    boolean more = shown.size() > wanted.limit();
    List<ObjectRow> page = more ? shown.subList(0, wanted.limit()) : shown;
    String next = more ? Cursors.encode(scope, page.getLast().position()) : null;
    return new Page<>(page.stream().map(Listed::of).toList(), next);
  }

  static ResponseEntity<Whole> object(Held held, String name) {
    HeldObject object =
        Optional.ofNullable(held.objects(List.of(name)).get(name))
            .orElseThrow(PastReads::unknownObject);
    byte[] text = held.texts(List.of(object.content())).get(object.content());
    if (text == null) {
      throw unknownObject();
    }
    ObjectRow row = object.row();
    Whole whole =
        new Whole(
            row.name(),
            object.uid(),
            row.component(),
            row.etag(),
            row.size(),
            Instant.ofEpochSecond(row.modified()),
            new String(text, StandardCharsets.UTF_8));
    return ResponseEntity.ok().eTag(row.etag()).body(whole);
  }

  List<GoneCollection> deleted(HttpServletRequest request) {
    List<DeletedCollection> gone = past.deleted(Caller.of(request).raw(), kind);
    Map<String, People.Person> known =
        people.people(gone.stream().map(DeletedCollection::by).distinct().toList());
    return gone.stream()
        .map(one ->
            new GoneCollection(
                Summary.of(one.collection()),
                one.deleted(),
                one.by(),
                nameOf(known.get(one.by())),
                one.keptUntil()))
        .toList();
  }

  Page<GoneObject> trash(HttpServletRequest request, String id, PageRequest wanted) {
    long from = readable(request, id);
    Page<DeletedObject> page = past.deletedFrom(id, from, wanted);
    Map<String, People.Person> known =
        people.people(page.items().stream().map(DeletedObject::by).distinct().toList());
    return page.map(one ->
        new GoneObject(
            one.name(),
            one.uid(),
            one.component(),
            one.etag(),
            one.size(),
            one.deleted(),
            one.by(),
            nameOf(known.get(one.by())),
            one.through(),
            one.keptUntil()));
  }

  /** What was in a collection; refuses UNKNOWN_COLLECTION what the caller may not see. */
  Held held(HttpServletRequest request, String id, @Nullable String at, @Nullable Long position) {
    readable(request, id);
    return held(request, moment(id, at, position));
  }

  /** What was deleted from it. */
  Held trash(HttpServletRequest request, String id) {
    return held(request, new PastName(id, PastName.TRASH));
  }

  private Held held(HttpServletRequest request, PastName then) {
    return shelf.get(Caller.of(request), then.segment(), then).orElseThrow(PastReads::unknown);
  }

  private long readable(HttpServletRequest request, String id) {
    return shelf.since(Caller.of(request), id).orElseThrow(PastReads::unknown);
  }

  /** Of a collection whose id stands for its name. */
  private static PastName moment(String id, @Nullable String at, @Nullable Long position) {
    if (at != null && position == null) {
      return new PastName(id, instant(at).toString());
    }
    if (position != null && at == null) {
      return new PastName(id, Long.toString(Math.max(0, position)));
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "say either at or position");
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a moment is written as 2026-05-01T10:00:00Z");
    }
  }

  private static @Nullable String nameOf(People.@Nullable Person person) {
    return person == null ? null : person.name();
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
  }

  private static Rejected unknownObject() {
    return new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such object");
  }
}
