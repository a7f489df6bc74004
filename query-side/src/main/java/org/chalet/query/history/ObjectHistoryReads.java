package org.chalet.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.rest.Caller;
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

/** The history of collections and of single objects, deleted ones included, for their owner. */
@RestController
@Tag(name = "History")
public class ObjectHistoryReads {
  private static final MediaType ICALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final MediaType VCARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

  private final ObjectHistory objects;
  private final CollectionHistory collections;

  public ObjectHistoryReads(ObjectHistory objects, CollectionHistory collections) {
    this.objects = objects;
    this.collections = collections;
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
    return collections.timeline(stream, Caller.of(request), PageRequest.of(cursor, limit));
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
    return collections.timeline(stream, Caller.of(request), PageRequest.of(cursor, limit));
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
    return objects.timeline(
        objectStream(calendar, name),
        Caller.of(request),
        PageRequest.of(cursor, limit),
        TextDifference::ofCalendarObjects);
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
    return text(objects.text(objectStream(calendar, name), Caller.of(request), version), ICALENDAR);
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
    return objects.timeline(
        cardStream(addressBook, name),
        Caller.of(request),
        PageRequest.of(cursor, limit),
        TextDifference::ofCards);
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
    return text(objects.text(cardStream(addressBook, name), Caller.of(request), version), VCARD);
  }

  private static String objectStream(String calendar, String name) {
    return ObjectId.ofCalendarObject(PathIds.calendar(calendar), new ResourceName(name).raw());
  }

  private static String cardStream(String addressBook, String name) {
    return ObjectId.ofCard(PathIds.addressBook(addressBook), new ResourceName(name).raw());
  }

  private static ResponseEntity<byte[]> text(byte[] stored, MediaType type) {
    return ResponseEntity.ok().contentType(type).eTag(ETags.of(stored)).body(stored);
  }
}
