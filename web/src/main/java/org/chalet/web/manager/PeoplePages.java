package org.chalet.web.manager;

import org.chalet.web.api.Api;
import org.chalet.web.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Invitations, teams, products and what the organization shows of itself. */
@Controller
final class PeoplePages {
  private static final int MOST = 200;

  @GetMapping("/manager/invitations")
  String invitations(@ModelAttribute("frame") Frame frame, Api api, Model model) {
    model.addAttribute(
        "invitations",
        api.list(
            "/api/organizations/{organization}/invitations?limit={limit}",
            frame.getOrganization().text("id"),
            MOST));
    return "manager/invitations";
  }

  @GetMapping("/manager/teams")
  String teams(@ModelAttribute("frame") Frame frame, Api api, Model model) {
    model.addAttribute(
        "teams",
        api.list(
            "/api/organizations/{organization}/teams?limit={limit}",
            frame.getOrganization().text("id"),
            MOST));
    return "manager/teams";
  }

  @GetMapping("/manager/teams/{team}")
  String team(
      @PathVariable String team, @ModelAttribute("frame") Frame frame, Api api, Model model) {
    String organization = frame.getOrganization().text("id");
    model.addAttribute(
        "path", Api.path("/api/organizations/{organization}/teams/{team}", organization, team));
    model.addAttribute(
        "team", api.get("/api/organizations/{organization}/teams/{team}", organization, team));
    model.addAttribute(
        "members",
        api.list(
            "/api/organizations/{organization}/teams/{team}/members?limit={limit}",
            organization,
            team,
            MOST));
    model.addAttribute(
        "users",
        api.list("/api/organizations/{organization}/users?limit={limit}", organization, MOST));
    return "manager/team";
  }

  @GetMapping("/manager/products")
  String products(@ModelAttribute("frame") Frame frame, Api api, Model model) {
    model.addAttribute(
        "products",
        api.list(
            "/api/organizations/{organization}/products?limit={limit}",
            frame.getOrganization().text("id"),
            MOST));
    model.addAttribute("kinds", api.list("/api/product-kinds"));
    return "manager/products";
  }

  @GetMapping("/manager/settings")
  String settings(@ModelAttribute("frame") Frame frame, Model model) {
    model.addAttribute(
        "path", Api.path("/api/organizations/{id}", frame.getOrganization().text("id")));
    return "manager/settings";
  }
}
