package org.chalet.web.calendar;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /calendar}: where the area begins. */
@Controller
final class CalendarPages {
  @GetMapping("/calendar")
  String show() {
    return "calendar/calendar";
  }
}
