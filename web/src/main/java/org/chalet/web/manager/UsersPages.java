package org.chalet.web.manager;

import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.chalet.web.page.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /manager/users}: who belongs to the organization, and one of them. */
@Controller
final class UsersPages {
  private static final int PAGE = 50;

  @GetMapping("/manager/users")
  String list(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String isPart,
      @ModelAttribute("frame") Frame frame,
      Api api,
      Model model) {
    String organization = frame.getOrganization().text("id");
    Answer page =
        api.get(
            "/api/organizations/{organization}/users?name={name}&role={role}&cursor={cursor}&limit={limit}",
            organization,
            name,
            role,
            cursor,
            PAGE);
    model.addAttribute("users", page.list("items"));
    model.addAttribute("name", name);
    model.addAttribute("role", role);
    model.addAttribute(
        "more",
        page.get("next") == null
            ? null
            : Api.path(
                "/manager/users?name={name}&role={role}&cursor={cursor}",
                name,
                role,
                page.get("next")));
    if (isPart != null) {
      return "manager/users :: rows";
    }
    model.addAttribute(
        "teams",
        api.list("/api/organizations/{organization}/teams?limit={limit}", organization, 100));
    model.addAttribute(
        "products",
        api.list("/api/organizations/{organization}/products?limit={limit}", organization, 100));
    return "manager/users";
  }

  @GetMapping("/manager/users/{account}")
  String one(
      @PathVariable String account, @ModelAttribute("frame") Frame frame, Api api, Model model) {
    String organization = frame.getOrganization().text("id");
    String user =
        Api.path("/api/organizations/{organization}/users/{account}", organization, account);
    model.addAttribute("path", user);
    model.addAttribute(
        "user",
        api.get("/api/organizations/{organization}/users/{account}", organization, account));
    model.addAttribute(
        "teams",
        api.list("/api/organizations/{organization}/users/{account}/teams", organization, account));
    model.addAttribute(
        "access",
        api.list(
            "/api/organizations/{organization}/users/{account}/access", organization, account));
    model.addAttribute(
        "timeline",
        api.list(
            "/api/organizations/{organization}/users/{account}/timeline?limit={limit}",
            organization,
            account,
            20));
    model.addAttribute(
        "colleagues",
        api.list("/api/organizations/{organization}/users?limit={limit}", organization, 200));
    return "manager/user";
  }
}
