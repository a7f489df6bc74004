package org.chalet.web.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.chalet.web.page.Frame;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /calendar}: four weeks as a list, which the script replaces by days, weeks and months. */
@Controller
final class CalendarPages {
  private static final int WEEKS = 4;
  private static final int MOST = 200;

  private final InstantSource clock;

  CalendarPages(InstantSource clock) {
    this.clock = clock;
  }

  @GetMapping("/calendar")
  String show(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @ModelAttribute("frame") Frame frame,
      Api api,
      Model model) {
    LocalDate day = from == null ? LocalDate.ofInstant(clock.instant(), frame.getZone()) : from;
    List<Answer> own = api.list("/api/calendars");
    List<Answer> shared =
        api.list("/api/shared-calendars").stream()
            .filter(one -> one.text("status").equals("accepted"))
            .toList();
    model.addAttribute("own", own);
    model.addAttribute("shared", shared);
    model.addAttribute("offered", offered(api));
    model.addAttribute("writable", writable(own, shared));
    model.addAttribute("days", days(api, frame, day));
    model.addAttribute("from", day);
    model.addAttribute("before", day.minusWeeks(WEEKS));
    model.addAttribute("after", day.plusWeeks(WEEKS));
    return "calendar/calendar";
  }

  private static List<Answer> offered(Api api) {
    return api.list("/api/shared-calendars").stream()
        .filter(one -> one.text("status").equals("pending"))
        .toList();
  }

  private static List<Answer> writable(List<Answer> own, List<Answer> shared) {
    List<Answer> all = new ArrayList<>(own);
    shared.stream().filter(one -> one.text("level").contains("edit")).forEach(all::add);
    return all;
  }

  /** What happens on which day, by the day's date. */
  private static Map<String, List<Answer>> days(Api api, Frame frame, LocalDate from) {
    Map<String, List<Answer>> days = new TreeMap<>();
    List<Answer> instances =
        api.list(
            "/api/events?from={from}&to={to}&zone={zone}&limit={limit}",
            from,
            from.plusWeeks(WEEKS),
            frame.getZone(),
            MOST);
    for (Answer one : instances) {
      days.computeIfAbsent(one.text("start").substring(0, 10), day -> new ArrayList<>()).add(one);
    }
    return days;
  }
}
