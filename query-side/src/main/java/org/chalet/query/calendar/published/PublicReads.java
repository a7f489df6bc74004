package org.chalet.query.calendar.published;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.chalet.calendar.CalendarLinks;
import org.chalet.icalendar.CalendarWriter;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.PublishedCalendar;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.calendar.published.PublishedCalendars.Published;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.chalet.sharing.ShareLevel;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Published calendars as files, and how one's own are published. */
@RestController
@Tag(name = "calendars")
public class PublicReads {
  private static final Duration REFRESH = Duration.ofHours(1);

  private final PublishedCalendars published;
  private final ReadableCalendars calendars;
  private final CalendarLinks links;
  private final PublicRate rate;

  public PublicReads(
      PublishedCalendars published,
      ReadableCalendars calendars,
      CalendarLinks links,
      PublicRate rate) {
    this.published = published;
    this.calendars = calendars;
    this.links = links;
    this.rate = rate;
  }

  /**
   * @param file path of the iCalendar file
   * @param page path of the page for people
   */
  @Schema(name = "PublicLink")
  public record Link(String file, String page, String detail, List<String> frames) {}

  @GetMapping("/api/calendars/{calendar}/public-link")
  @Operation(
      operationId = "getPublicLink",
      summary = "How a calendar is published; for those who may share it")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-public-link`: it is not published",
      content = @Content)
  public Link link(HttpServletRequest request, @PathVariable String calendar) {
    String id = PathIds.calendar(calendar).raw();
    var readable = calendars.required(Caller.of(request), id, ShareLevel.EDIT_AND_SHARE);
    PublicLinkDocument known =
        published
            .of(readable.id())
            .orElseThrow(() ->
                new Rejected(ErrorCode.UNKNOWN_PUBLIC_LINK, "this calendar is not published"));
    return new Link(
        links.file(known.link()), links.page(known.link()), known.detail(), known.frames());
  }

  @GetMapping("/api/public-calendars/{link}/{secret}/{name}")
  @Operation(
      operationId = "getPublicCalendar",
      summary = "A published calendar, by its link",
      description = "Good until it is renewed or ends. The name is for programs alone.")
  @SecurityRequirements
  @ApiResponse(
      responseCode = "200",
      description = "one VCALENDAR",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "304", description = "as it was", content = @Content)
  @ApiResponse(responseCode = "404", description = "`unknown-public-link`", content = @Content)
  @ApiResponse(responseCode = "429", description = "`too-many-requests`", content = @Content)
  public void file(
      @PathVariable String link,
      @PathVariable String secret,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    rate.verify(request.getRemoteAddr());
    Published found = published.find(link, secret);
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (new ServletWebRequest(request, response).checkNotModified('"' + found.tag() + '"')) {
      return;
    }
    response.setContentType("text/calendar; charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
      write(found, out);
    }
  }

  private void write(Published found, OutputStream out) throws IOException {
    var face = found.face();
    CalendarWriter writer = new CalendarWriter(out);
    writer.begin(
        new PublishedCalendar(
                face.displayName(), face.description(), face.colour(), REFRESH, List.of())
            .properties());
    Iterator<Component> objects = published.objects(found);
    while (objects.hasNext()) {
      writer.object(objects.next());
    }
    writer.end();
  }
}
