package org.chalet.command.calendar.share;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.calendar.CalendarLinks;
import org.chalet.calendar.Frames;
import org.chalet.calendar.PublicDetail;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendars/{calendar}/public-link} */
@RestController
@Tag(name = "calendars")
public final class PublicLinkEndpoint {
  private static final String PATH = "/api/calendars/{calendar}/public-link";

  private final Commands commands;
  private final CalendarLinks links;

  public PublicLinkEndpoint(Commands commands, CalendarLinks links) {
    this.commands = commands;
    this.links = links;
  }

  /**
   * @param detail {@code full} or {@code busy}
   * @param frames sites that may show the page in a frame, as {@code https://www.example.org};
   *     {@code *} for any; none if absent
   * @param renew whether another link takes the place of the one that there is
   */
  @Schema(name = "PublicLinkWanted")
  record Body(
      @Nullable String detail, @Nullable List<@Nullable String> frames, @Nullable Boolean renew) {}

  /**
   * @param file path of the iCalendar file
   * @param page path of the page for people
   */
  @Schema(name = "PublicLinkMade")
  record Made(String file, String page, String detail, List<String> frames) {}

  @PutMapping(PATH)
  @Write
  @Operation(
      operationId = "publishCalendar",
      summary = "Publish a calendar for whoever has its link, or change how it is published",
      description =
          "`full` shows what happens but not with whom; confidential events only when they are, and"
              + " private ones not at all. `busy` shows only when time is taken. A link that is"
              + " renewed ends at once.")
  @ApiResponse(responseCode = "200", description = "done; whoever has these paths reads it")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for those who may share it; `subscription-read-only`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Made> publish(
      @PathVariable String calendar, @RequestBody Body body, HttpServletRequest request) {
    List<@Nullable String> sites = body.frames();
    Frames frames = sites == null ? Frames.NONE : new Frames(Fields.elements("frames", sites));
    PublicDetail detail = PublicDetail.of(Fields.required("detail", body.detail()));
    Receipt receipt =
        commands.send(
            new PublishCalendar(
                Fields.calendar(calendar),
                Secrets.letters(),
                detail,
                frames,
                Boolean.TRUE.equals(body.renew())),
            Trails.of(request));
    String link = receipt.as(String.class);
    return Answers.of(receipt, HttpStatus.OK)
        .body(new Made(links.file(link), links.page(link), detail.token(), frames.origins()));
  }

  @DeleteMapping(PATH)
  @Write
  @Operation(operationId = "unpublishCalendar", summary = "End the link of a published calendar")
  @ApiResponse(responseCode = "204", description = "done; the link leads nowhere")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-public-link`: it is not published")
  ResponseEntity<Void> end(@PathVariable String calendar, HttpServletRequest request) {
    return Answers.done(
        commands.send(new UnpublishCalendar(Fields.calendar(calendar)), Trails.of(request)));
  }
}
