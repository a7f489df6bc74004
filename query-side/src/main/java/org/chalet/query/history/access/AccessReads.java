package org.chalet.query.history.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.history.PastReaders;
import org.chalet.query.past.Moments;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Names;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could read or change a collection at a moment, for its owner and those who may share it. */
@RestController
@Tag(name = "History")
public class AccessReads {
  private static final String AT = "A moment with its offset, as 2026-05-01T10:00:00Z";
  private static final String POSITION = "A position of the log; in place of a moment";

  private final AccessPast access;
  private final PastReaders readers;
  private final Moments moments;
  private final Names names;

  public AccessReads(AccessPast access, PastReaders readers, Moments moments, Names names) {
    this.access = access;
    this.readers = readers;
    this.moments = moments;
    this.names = names;
  }

  /**
   * That somebody could read, or change, a collection at a moment; one way of perhaps several.
   *
   * @param account null for whoever has the link
   * @param name as it is now; in words for a deleted person
   * @param level {@code owner}; else {@code free-busy}, {@code view}, {@code edit}, {@code
   *     edit-and-share}
   * @param through {@code owner}, {@code link}, {@code manager} of a room; {@code person}, {@code
   *     team} or {@code organization} for with whom it was shared
   * @param grantee with whom it was shared, or whose room it was; else null
   * @param since position from which on it had been so
   */
  public record AccessThen(
      @Nullable String account,
      @Nullable String name,
      String level,
      String through,
      @Nullable String grantee,
      long since) {}

  @GetMapping("/api/calendars/{calendar}/as-of/access")
  @Operation(
      operationId = "getCalendarAccessAsOf",
      summary = "Who could read or change a calendar at a moment, and through what")
  public Page<AccessThen> calendar(
      HttpServletRequest request,
      @PathVariable String calendar,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return told(
        request,
        PathIds.calendar(calendar).raw(),
        () -> moments.asked(at, position),
        PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/address-books/{addressBook}/as-of/access")
  @Operation(
      operationId = "getAddressBookAccessAsOf",
      summary = "Who could read or change an address book at a moment, and through what")
  public Page<AccessThen> addressBook(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return told(
        request,
        PathIds.addressBook(addressBook).raw(),
        () -> moments.asked(at, position),
        PageRequest.of(cursor, limit));
  }

  private Page<AccessThen> told(
      HttpServletRequest request, String collection, LongSupplier then, PageRequest wanted) {
    long since =
        readers.sharersSince(Caller.of(request), collection).orElseThrow(AccessReads::unknown);
    long position = then.getAsLong();
    if (position < since) {
      throw unknown();
    }
    Page<Access> page = access.at(collection, position, wanted);
    Map<String, String> called =
        names.of(
            page.items().stream().map(Access::account).filter(Objects::nonNull).toList(),
            Caller.of(request));
    return page.map(one ->
        new AccessThen(
            one.account(),
            one.account() == null ? null : called.get(one.account()),
            one.level(),
            one.through(),
            one.grantee(),
            one.since()));
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
  }
}
