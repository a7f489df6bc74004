package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.chalet.calendar.CalendarLinks;
import org.chalet.calendar.Frames;
import org.chalet.icalendar.Occurrence;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.published.PublicRate;
import org.chalet.query.calendar.published.PublishedCalendars;
import org.chalet.query.calendar.published.PublishedCalendars.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A published calendar, a month at a time, for people who have its link. */
@RestController
class PublicCalendarPages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final PublishedCalendars published;
  private final CalendarLinks links;
  private final PublicRate rate;
  private final MessageSource messages;
  private final Clock clock;

  PublicCalendarPages(
      PublishedCalendars published,
      CalendarLinks links,
      PublicRate rate,
      MessageSource messages,
      Clock clock) {
    this.published = published;
    this.links = links;
    this.rate = rate;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(CalendarLinks.PAGES + "{link}/{secret}")
  ResponseEntity<String> page(
      @PathVariable String link,
      @PathVariable String secret,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable String view,
      Locale wanted,
      HttpServletRequest request) {
    Html html = Pages.html(messages, wanted);
    try {
      rate.verify(request.getRemoteAddr());
      Published found = published.find(link, secret);
      YearMonth shown = month(month, found.zone());
      PublicCalendarPage page =
          new PublicCalendarPage(html, found, shown, LocalDate.now(clock.withZone(found.zone())));
      boolean agenda = !"month".equals(view);
      return answer(
          Pages.answer(200, page.of(occurrences(found, shown), agenda, links.file(link))),
          new Frames(found.frames()));
    } catch (Rejected rejected) {
      String alert = html.alert("public.gone");
      return answer(Pages.answer(rejected, html.page("public.gone.title", alert)), Frames.NONE);
    }
  }

  private List<Occurrence> occurrences(Published found, YearMonth month) {
    ZoneId zone = found.zone();
    return published.between(
        found,
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }

  /** This month where none is meant. */
  private YearMonth month(@Nullable String text, ZoneId zone) {
    YearMonth now = YearMonth.now(clock.withZone(zone));
    if (text == null) {
      return now;
    }
    try {
      YearMonth month = YearMonth.parse(text);
      return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR ? now : month;
    } catch (DateTimeException unreadable) {
      return now;
    }
  }

  private static ResponseEntity<String> answer(ResponseEntity<String> page, Frames frames) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("Content-Security-Policy", POLICY + frames.sources())
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer")
        .body(page.getBody());
  }
}
