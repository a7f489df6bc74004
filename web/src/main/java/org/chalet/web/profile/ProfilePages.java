package org.chalet.web.profile;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /profile}: where the area begins. */
@Controller
final class ProfilePages {
  @GetMapping("/profile")
  String show() {
    return "profile/profile";
  }
}
