package org.chalet.query.past;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.PastName;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The moments that people are offered to go back to; they may choose any other as well. */
@RestController
@Tag(name = "History")
public class RestorePointReads {
  private static final Map<String, Duration> OFFERED = offered();

  private final Differences differences;
  private final PastShelf shelf;
  private final InstantSource clock;

  public RestorePointReads(Differences differences, PastShelf shelf, InstantSource clock) {
    this.differences = differences;
    this.shelf = shelf;
    this.clock = clock;
  }

  private static Map<String, Duration> offered() {
    Map<String, Duration> offered = new LinkedHashMap<>();
    offered.put("24h", Duration.ofHours(24));
    offered.put("48h", Duration.ofHours(48));
    offered.put("7d", Duration.ofDays(7));
    offered.put("30d", Duration.ofDays(30));
    return offered;
  }

  /**
   * A moment to go back to.
   *
   * @param age {@code 24h}, {@code 48h}, {@code 7d} or {@code 30d}
   * @param enabled whether anything would come back
   * @param missing what was there and is not
   * @param changed what said something else
   * @param later what was not there yet
   */
  @Schema(name = "RestorePoint")
  record RestorePoint(
      String age, Instant at, boolean enabled, int missing, int changed, int later) {}

  @GetMapping("/api/calendars/{calendar}/restore-points")
  @Operation(
      operationId = "getCalendarRestorePoints",
      summary = "Moments that a calendar can be restored to, and what would come back")
  public List<RestorePoint> calendar(HttpServletRequest request, @PathVariable String calendar) {
    return points(Caller.of(request), PathIds.calendar(calendar).raw());
  }

  @GetMapping("/api/address-books/{addressBook}/restore-points")
  @Operation(
      operationId = "getAddressBookRestorePoints",
      summary = "Moments that an address book can be restored to, and what would come back")
  public List<RestorePoint> addressBook(
      HttpServletRequest request, @PathVariable String addressBook) {
    return points(Caller.of(request), PathIds.addressBook(addressBook).raw());
  }

  private List<RestorePoint> points(AccountId reader, String collection) {
    if (shelf.since(reader, collection).isEmpty()) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
    }
    Instant now = clock.instant();
    List<RestorePoint> points = new ArrayList<>();
    OFFERED.forEach((age, ago) -> {
      Instant at = now.minus(ago);
      points.add(
          differences
              .since(reader, collection, new PastName(collection, at.toString()))
              .map(difference -> point(age, at, difference))
              .orElseGet(() -> new RestorePoint(age, at, false, 0, 0, 0)));
    });
    return points;
  }

  private static RestorePoint point(String age, Instant at, CollectionDifference difference) {
    int missing = difference.missing().size();
    int changed = difference.changes().size();
    return new RestorePoint(
        age, at, missing + changed > 0, missing, changed, difference.later().size());
  }
}
