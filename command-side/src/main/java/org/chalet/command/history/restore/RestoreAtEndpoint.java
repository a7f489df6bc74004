package org.chalet.command.history.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.chalet.kernel.value.FormerObject;
import org.chalet.kernel.value.PastName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/restore-at} of calendars and address books. */
@RestController
@Tag(name = "History")
public final class RestoreAtEndpoint {
  private static final int SHOWN = 100;
  private static final String HOW =
      "`add-missing` brings back what is not there any more; `exactly` also takes back changes and"
          + " removes what came later. With `dryRun` nothing happens; pass its `previewed` to be"
          + " refused if anything was changed since. Nobody is told or invited, unless `notify`"
          + " says so";

  private final CollectionRestores restores;

  public RestoreAtEndpoint(CollectionRestores restores) {
    this.restores = restores;
  }

  /**
   * @param at a moment with its offset, as 2026-05-01T10:00:00Z
   * @param position of the log, in place of a moment
   * @param mode {@code add-missing} or {@code exactly}
   * @param tells whether the others in meetings hear of it as of any change
   * @param previewed what the dry run answered
   */
  @Schema(name = "CollectionRestoreAt")
  record Body(
      @Nullable String at,
      @Nullable Long position,
      @Nullable String mode,
      @Nullable Boolean dryRun,
      @JsonProperty("notify") @Nullable Boolean tells,
      @Nullable Long previewed) {}

  /**
   * An object, and what becomes of it.
   *
   * @param action {@code add}, {@code change} or {@code remove}
   */
  @Schema(name = "CollectionRestoreStep")
  record Step(String name, String action) {}

  /**
   * What would happen, or happens.
   *
   * @param id of what was begun; null for a dry run
   * @param position of the log to which it goes back
   * @param previewed position of the log up to which changes are known
   * @param unchanged what stays as it is
   * @param first the first hundred objects
   */
  @Schema(name = "CollectionRestorePreview")
  record Preview(
      @Nullable String id,
      long position,
      long previewed,
      String mode,
      int add,
      int change,
      int remove,
      int unchanged,
      List<Step> first) {}

  @PostMapping("/api/calendars/{calendar}/restore-at")
  @Write
  @Operation(
      operationId = "restoreCalendarAt",
      summary = "Make a calendar hold what it held at a moment, or look at what that would do",
      description = HOW)
  @ApiResponse(responseCode = "200", description = "what would happen")
  @ApiResponse(responseCode = "202", description = "begun; Location tells how far it is")
  @ApiResponse(
      responseCode = "400",
      description = "`invalid-value`: no such moment or mode, or both at and position")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(
      responseCode = "404",
      description =
          "`unknown-collection`: not there, now or then; `unknown-position`,"
              + " `moment-in-future`")
  @ApiResponse(responseCode = "409", description = "`changed-since-preview`, `import-running`")
  ResponseEntity<Preview> calendar(
      @PathVariable String calendar, @RequestBody Body body, HttpServletRequest request) {
    return restore(Fields.calendar(calendar).raw(), body, Trails.of(request));
  }

  @PostMapping("/api/address-books/{addressBook}/restore-at")
  @Write
  @Operation(
      operationId = "restoreAddressBookAt",
      summary = "Make an address book hold what it held at a moment, or look at what that would do",
      description = HOW)
  @ApiResponse(responseCode = "200", description = "what would happen")
  @ApiResponse(responseCode = "202", description = "begun; Location tells how far it is")
  @ApiResponse(
      responseCode = "400",
      description = "`invalid-value`: no such moment or mode, or both at and position")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may edit")
  @ApiResponse(
      responseCode = "404",
      description =
          "`unknown-collection`: not there, now or then; `unknown-position`,"
              + " `moment-in-future`")
  @ApiResponse(responseCode = "409", description = "`changed-since-preview`, `import-running`")
  ResponseEntity<Preview> addressBook(
      @PathVariable String addressBook, @RequestBody Body body, HttpServletRequest request) {
    return restore(Fields.addressBook(addressBook).raw(), body, Trails.of(request));
  }

  private ResponseEntity<Preview> restore(String collection, Body body, Trail trail) {
    RestoreMode mode = RestoreMode.of(Fields.required("mode", body.mode()));
    CollectionRestores.Wanted wanted =
        new CollectionRestores.Wanted(
            moment(collection, body), mode, Boolean.TRUE.equals(body.tells()), body.previewed());
    CollectionDifference difference = restores.preview(wanted, trail);
    if (Boolean.TRUE.equals(body.dryRun())) {
      return ResponseEntity.ok(told(null, mode, difference));
    }
    CollectionRestore begun = restores.begin(wanted, difference, trail);
    return ResponseEntity.accepted()
        .location(URI.create(CollectionRestoreReads.RESTORES + '/' + begun.id()))
        .body(told(begun.id(), mode, difference));
  }

  private static PastName moment(String collection, Body body) {
    String at = body.at();
    Long position = body.position();
    if (at != null && position == null) {
      return new PastName(collection, instant(at));
    }
    if (position != null && at == null) {
      return new PastName(collection, Long.toString(Math.max(0, position)));
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "say either at or position");
  }

  private static String instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a moment is written as 2026-05-01T10:00:00Z");
    }
  }

  private static Preview told(
      @Nullable String id, RestoreMode mode, CollectionDifference difference) {
    List<Step> first = new ArrayList<>();
    for (Item item : mode.steps(difference)) {
      if (first.size() == SHOWN) {
        break;
      }
      first.add(new Step(item.name(), action(item)));
    }
    return new Preview(
        id,
        difference.position(),
        difference.head(),
        mode.token(),
        mode.added(difference),
        mode.changed(difference),
        mode.removed(difference),
        mode.unchanged(difference),
        first);
  }

  private static String action(Item item) {
    if (item.content() == FormerObject.NOTHING) {
      return "remove";
    }
    return item.etag() == null ? "add" : "change";
  }
}
