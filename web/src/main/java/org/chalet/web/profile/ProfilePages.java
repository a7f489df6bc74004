package org.chalet.web.profile;

import java.time.ZoneId;
import org.chalet.web.api.Api;
import org.chalet.web.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /profile}: the own account, its passwords and sessions. */
@Controller
final class ProfilePages {
  @GetMapping("/profile")
  String show(@ModelAttribute("frame") Frame frame, Api api, Model model) {
    model.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
    model.addAttribute(
        "passwords", api.list("/api/accounts/{account}/app-passwords", frame.getUser()));
    model.addAttribute("sessions", api.list("/api/me/sessions"));
    model.addAttribute("twoFactor", api.get("/api/me/two-factor"));
    return "profile/profile";
  }
}
