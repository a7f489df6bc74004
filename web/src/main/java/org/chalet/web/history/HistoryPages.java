package org.chalet.web.history;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /history}: where the area begins. */
@Controller
final class HistoryPages {
  @GetMapping("/history")
  String show() {
    return "history/history";
  }
}
