package org.chalet.query.guard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.guard.GuardSettings;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionId;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.People;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guards of one's own calendars and address books. */
@RestController
@Tag(name = "History")
public class GuardReads {
  private final Guards guards;
  private final Function<CollectionId, Optional<StoredCollection>> collections;
  private final People people;

  public GuardReads(
      Guards guards,
      Function<CollectionId, Optional<StoredCollection>> collections,
      People people) {
    this.guards = guards;
    this.collections = collections;
    this.people = people;
  }

  /**
   * A change of much of a collection by one client.
   *
   * @param by whose client, {@code account:…}
   * @param credential what it signed in with, as {@code apppassword:…}
   * @param held whether it writes nothing more there until the owner has said what it was
   */
  @Schema(name = "MassChange")
  record MassChange(
      String id,
      String collection,
      Instant began,
      Instant noticed,
      String by,
      @Nullable String byName,
      @Nullable String credential,
      int deleted,
      int changed,
      boolean held) {}

  @GetMapping("/api/guards/{collection}")
  @Operation(
      operationId = "getGuard",
      summary = "When one's own calendar or address book tells that one client changed much of it")
  public GuardSettings guard(HttpServletRequest request, @PathVariable String collection) {
    CollectionId id = new CollectionId(collection);
    return collections
        .apply(id)
        .filter(there -> there.owner().equals(Caller.of(request).raw()))
        .map(there -> guards.settings(id.raw()))
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection of yours"));
  }

  @GetMapping("/api/mass-changes")
  @Operation(
      operationId = "getMassChanges",
      summary =
          "Changes of much of one's own collections by one client, until one has said what they"
              + " are; the newest first")
  public Page<MassChange> massChanges(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Page<MassChangeDocument> page =
        guards.open(Caller.of(request).raw(), PageRequest.of(cursor, limit));
    Map<String, People.Person> known =
        people.people(page.items().stream().map(MassChangeDocument::actor).distinct().toList());
    return page.map(one -> shown(one, known.get(one.actor())));
  }

  private static MassChange shown(MassChangeDocument one, People.@Nullable Person by) {
    return new MassChange(
        one.id(),
        one.collection(),
        Instant.ofEpochSecond(one.began()),
        Instant.ofEpochSecond(one.noticed()),
        one.actor(),
        by == null ? null : by.name(),
        one.credential(),
        one.deleted(),
        one.rewritten(),
        one.held());
  }
}
