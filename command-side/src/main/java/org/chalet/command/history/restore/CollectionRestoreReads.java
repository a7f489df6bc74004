package org.chalet.command.history.restore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.command.imports.Imports;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/collection-restores}: how far they are, and what was refused. */
@RestController
@Tag(name = "History")
public final class CollectionRestoreReads {
  static final String RESTORES = "/api/collection-restores";
  private static final int MOST = 1000;

  private final Imports<CollectionRestore, Item, RestoreRefusal> restores;

  public CollectionRestoreReads(CollectionRestores restores) {
    this.restores = restores.running();
  }

  /**
   * How far one is.
   *
   * @param state {@code preparing}, {@code running}, {@code finished}, {@code cancelled} or {@code
   *     stopped}
   * @param unchanged what was as it should be when its turn came
   * @param reason token of what stopped it; null otherwise
   */
  @Schema(name = "CollectionRestore")
  record Answer(
      String id,
      String collection,
      Instant started,
      long position,
      String mode,
      int total,
      int added,
      int changed,
      int removed,
      int unchanged,
      int refused,
      String state,
      @Nullable String reason) {
    static Answer of(CollectionRestore known) {
      return new Answer(
          known.id(),
          known.collection(),
          Instant.ofEpochSecond(known.started()),
          known.position(),
          known.mode(),
          known.total(),
          known.done().added(),
          known.done().changed(),
          known.done().removed(),
          known.done().unchanged(),
          known.refused(),
          known.state().name().toLowerCase(Locale.ROOT),
          known.reason().isEmpty() ? null : known.reason());
    }
  }

  /**
   * @param next cursor of the next page; null at the end of one that is over
   */
  @Schema(name = "CollectionRestoreRefusals")
  record Page(List<RestoreRefusal> items, @Nullable String next) {}

  @GetMapping(RESTORES)
  @Operation(
      operationId = "getCollectionRestores",
      summary = "Your restores of collections of the last week, the newest first")
  List<Answer> all(HttpServletRequest request) {
    return restores.all(Trails.of(request).actor()).stream().map(Answer::of).toList();
  }

  @GetMapping(RESTORES + "/{id}")
  @Operation(operationId = "getCollectionRestore", summary = "How far a restore of yours is")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  Answer one(@PathVariable String id, HttpServletRequest request) {
    return Answer.of(known(id, request));
  }

  @GetMapping(RESTORES + "/{id}/refusals")
  @Operation(
      operationId = "getCollectionRestoreRefusals",
      summary = "Objects that were not restored, and why")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  Page refusals(
      @PathVariable String id,
      @Parameter(description = "the page before says it") @RequestParam(required = false)
          @Nullable String cursor,
      HttpServletRequest request) {
    CollectionRestore known = known(id, request);
    Imports.Refused<RestoreRefusal> found = restores.refusals(known, part(cursor), MOST);
    return new Page(found.refusals(), found.next() < 0 ? null : Integer.toString(found.next()));
  }

  @DeleteMapping(RESTORES + "/{id}")
  @Write
  @Operation(
      operationId = "cancelCollectionRestore",
      summary = "Cancel a restore; what was restored by then stays")
  @ApiResponse(responseCode = "204", description = "it ends with the objects in hand")
  @ApiResponse(responseCode = "404", description = "`unknown-import`")
  ResponseEntity<Void> cancel(@PathVariable String id, HttpServletRequest request) {
    restores.cancel(known(id, request));
    return ResponseEntity.noContent().build();
  }

  private CollectionRestore known(String id, HttpServletRequest request) {
    return restores.one(Trails.of(request).actor(), id);
  }

  private static int part(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,6}")) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "no such cursor");
    }
    return Integer.parseInt(cursor);
  }
}
