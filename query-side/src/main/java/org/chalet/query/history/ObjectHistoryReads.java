package org.chalet.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.history.ObjectHistory.Asked;
import org.chalet.query.history.object.ObjectDifference;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Names;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The history of collections and of single objects, for whoever may look into the past of what they
 * were in; deleted ones included.
 */
@RestController
@Tag(name = "History")
public class ObjectHistoryReads {
  private static final MediaType ICALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final MediaType VCARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

  private final ObjectHistory objects;
  private final CollectionHistory collections;
  private final Names names;

  public ObjectHistoryReads(ObjectHistory objects, CollectionHistory collections, Names names) {
    this.objects = objects;
    this.collections = collections;
    this.names = names;
  }

  @GetMapping("/api/calendars/{calendar}/timeline")
  @Operation(
      operationId = "getCalendarTimeline",
      summary = "What happened to a calendar itself; the newest first")
  public Page<TimelineEntry> calendar(
      HttpServletRequest request,
      @PathVariable String calendar,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    String stream = PathIds.calendar(calendar).raw();
    return called(
        request, collections.timeline(stream, Caller.of(request), PageRequest.of(cursor, limit)));
  }

  @GetMapping("/api/address-books/{addressBook}/timeline")
  @Operation(
      operationId = "getAddressBookTimeline",
      summary = "What happened to an address book itself; the newest first")
  public Page<TimelineEntry> addressBook(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    String stream = PathIds.addressBook(addressBook).raw();
    return called(
        request, collections.timeline(stream, Caller.of(request), PageRequest.of(cursor, limit)));
  }

  @GetMapping("/api/calendars/{calendar}/objects/{name}/timeline")
  @Operation(
      operationId = "getCalendarObjectTimeline",
      summary = "Every version of a calendar object, and what changed in it; the newest first")
  public Page<TimelineEntry> calendarObject(
      HttpServletRequest request,
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return called(
        request,
        objects.timeline(
            object(request, calendar, name),
            PageRequest.of(cursor, limit),
            ObjectDifference::ofCalendarObjects));
  }

  @GetMapping("/api/calendars/{calendar}/objects/{name}/versions/{version}")
  @Operation(
      operationId = "getCalendarObjectVersion",
      summary = "The text of one version of a calendar object, as it was stored")
  public ResponseEntity<byte[]> calendarObjectVersion(
      HttpServletRequest request,
      @PathVariable String calendar,
      @PathVariable String name,
      @PathVariable long version) {
    return text(objects.text(object(request, calendar, name), version), ICALENDAR);
  }

  @GetMapping("/api/calendars/{calendar}/objects/{name}/compare")
  @Operation(
      operationId = "compareCalendarObjectVersions",
      summary = "What differs between two versions of a calendar object, field by field")
  public VersionComparison compareCalendarObjects(
      HttpServletRequest request,
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = "The version that counts as the former one") @RequestParam long from,
      @Parameter(description = "The other version; without it, the last one")
          @RequestParam(required = false)
          @Nullable Long to) {
    return objects.compare(
        object(request, calendar, name), from, to, ObjectDifference::ofCalendarObjects);
  }

  @GetMapping("/api/address-books/{addressBook}/cards/{name}/timeline")
  @Operation(
      operationId = "getCardTimeline",
      summary = "Every version of a card, and what changed in it; the newest first")
  public Page<TimelineEntry> card(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return called(
        request,
        objects.timeline(
            oneCard(request, addressBook, name),
            PageRequest.of(cursor, limit),
            ObjectDifference::ofCards));
  }

  @GetMapping("/api/address-books/{addressBook}/cards/{name}/versions/{version}")
  @Operation(
      operationId = "getCardVersion",
      summary = "The text of one version of a card, as it was stored")
  public ResponseEntity<byte[]> cardVersion(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @PathVariable String name,
      @PathVariable long version) {
    return text(objects.text(oneCard(request, addressBook, name), version), VCARD);
  }

  @GetMapping("/api/address-books/{addressBook}/cards/{name}/compare")
  @Operation(
      operationId = "compareCardVersions",
      summary = "What differs between two versions of a card, field by field")
  public VersionComparison compareCards(
      HttpServletRequest request,
      @PathVariable String addressBook,
      @PathVariable String name,
      @Parameter(description = "The version that counts as the former one") @RequestParam long from,
      @Parameter(description = "The other version; without it, the last one")
          @RequestParam(required = false)
          @Nullable Long to) {
    return objects.compare(
        oneCard(request, addressBook, name), from, to, ObjectDifference::ofCards);
  }

  private static Asked object(HttpServletRequest request, String calendar, String name) {
    CalendarId id = PathIds.calendar(calendar);
    String stream = ObjectId.ofCalendarObject(id, new ResourceName(name).raw());
    return new Asked(id.raw(), stream, Caller.of(request));
  }

  private static Asked oneCard(HttpServletRequest request, String addressBook, String name) {
    AddressBookId id = PathIds.addressBook(addressBook);
    String stream = ObjectId.ofCard(id, new ResourceName(name).raw());
    return new Asked(id.raw(), stream, Caller.of(request));
  }

  private static ResponseEntity<byte[]> text(byte[] stored, MediaType type) {
    return ResponseEntity.ok().contentType(type).eTag(ETags.of(stored)).body(stored);
  }

  private Page<TimelineEntry> called(HttpServletRequest request, Page<TimelineEntry> page) {
    return names.in(page, Caller.of(request), TimelineEntry::actor, TimelineEntry::by);
  }
}
