package org.chalet.web.setup;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /setup}: where the area begins. */
@Controller
final class SetupPages {
  @GetMapping("/setup")
  String show() {
    return "setup/setup";
  }
}
