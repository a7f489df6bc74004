package org.chalet.web.manager;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chalet.web.api.Api;
import org.chalet.web.page.Frame;
import org.chalet.web.session.SessionCookie;
import org.chalet.web.session.Within;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /manager}: the organization in figures, or what of it is for everybody. */
@Controller
final class ManagerPages {
  private static final int DAYS = 30;
  private static final int BUSIEST = 5;

  private final InstantSource clock;

  ManagerPages(InstantSource clock) {
    this.clock = clock;
  }

  @GetMapping("/manager")
  String show(@ModelAttribute("frame") Frame frame, Api api, Model model) {
    String organization = frame.getOrganization().text("id");
    if (!frame.isManager()) {
      model.addAttribute(
          "people",
          organization.isEmpty()
              ? java.util.List.of()
              : api.list(
                  "/api/organizations/{organization}/directory?limit={limit}", organization, 200));
      return "manager/directory";
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate from = today.minusDays(DAYS - 1L);
    model.addAttribute(
        "figures", api.get("/api/organizations/{organization}/dashboard", organization));
    model.addAttribute(
        "members",
        api.list(
            "/api/organizations/{organization}/dashboard/members?from={from}&to={to}",
            organization,
            from,
            today));
    model.addAttribute(
        "logins",
        api.list(
            "/api/organizations/{organization}/dashboard/logins?from={from}&to={to}",
            organization,
            from,
            today));
    model.addAttribute(
        "busiest",
        api.list(
            "/api/organizations/{organization}/dashboard/activity/people?day={day}&limit={limit}",
            organization,
            today,
            BUSIEST));
    return "manager/manager";
  }

  /** Which of the person's organizations the pages are about; an unknown one changes nothing. */
  @PostMapping("/manager/organization")
  String choose(
      @RequestParam String organization,
      @RequestParam(defaultValue = "/manager") String to,
      @ModelAttribute("frame") Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean isOwn =
        frame.getOrganizations().stream().anyMatch(one -> one.text("id").equals(organization));
    if (isOwn) {
      String local = organization.substring(organization.indexOf(':') + 1);
      SessionCookie.set(
          request, response, Frame.ORGANIZATION_COOKIE, local, Duration.ofDays(365), true);
    }
    return "redirect:" + Within.orHome(to);
  }
}
