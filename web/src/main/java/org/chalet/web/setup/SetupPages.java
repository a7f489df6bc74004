package org.chalet.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /setup}: what to type into a device, step by step. */
@Controller
final class SetupPages {
  private static final List<String> DEVICES =
      List.of("macos", "ios", "android", "windows", "linux");

  @GetMapping("/setup")
  String show(
      @RequestParam(required = false) @Nullable String device,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("devices", DEVICES);
    model.addAttribute("device", device != null && DEVICES.contains(device) ? device : null);
    model.addAttribute("origin", request.getScheme() + "://" + request.getHeader("Host"));
    return "setup/setup";
  }
}
