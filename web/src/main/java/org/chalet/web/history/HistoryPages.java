package org.chalet.web.history;

import java.util.ArrayList;
import java.util.List;
import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.chalet.web.page.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /history}: what was deleted and can come back, and what happened. */
@Controller
final class HistoryPages {
  private static final int PAGE = 50;

  /**
   * What was deleted from a collection.
   *
   * @param path of the collection over REST
   */
  record Trash(String name, String path, String objects, List<Answer> items) {}

  @GetMapping("/history")
  String show(Api api, Model model) {
    List<Trash> trash = new ArrayList<>();
    for (Answer one : api.list("/api/calendars")) {
      trash.add(trash(api, one, "/api/calendars/{id}", "objects"));
    }
    for (Answer one : api.list("/api/address-books")) {
      trash.add(trash(api, one, "/api/address-books/{id}", "cards"));
    }
    model.addAttribute("trash", trash.stream().filter(one -> !one.items().isEmpty()).toList());
    model.addAttribute("calendars", api.list("/api/deleted-calendars"));
    model.addAttribute("books", api.list("/api/deleted-address-books"));
    model.addAttribute("changes", api.list("/api/mass-changes"));
    return "history/history";
  }

  private static Trash trash(Api api, Answer collection, String template, String objects) {
    String id = collection.text("id");
    return new Trash(
        collection.text("displayName"),
        Api.path(template, id),
        objects,
        api.list(template + "/trash?limit={limit}", id, PAGE));
  }

  @GetMapping("/history/organization")
  String organization(
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor,
      @ModelAttribute("frame") Frame frame,
      Api api,
      Model model) {
    String organization = frame.getOrganization().text("id");
    Answer page =
        api.get(
            "/api/organizations/{organization}/timeline?person={person}&kind={kind}&cursor={cursor}&limit={limit}",
            organization,
            person,
            kind,
            cursor,
            PAGE);
    model.addAttribute("entries", page.list("items"));
    model.addAttribute("person", person);
    model.addAttribute("kind", kind);
    model.addAttribute("next", page.get("next"));
    model.addAttribute(
        "export", Api.path("/api/organizations/{organization}/timeline/export", organization));
    return "history/organization";
  }

  @GetMapping("/history/mine")
  String mine(@RequestParam(required = false) @Nullable String cursor, Api api, Model model) {
    Answer page = api.get("/api/me/timeline?cursor={cursor}&limit={limit}", cursor, PAGE);
    model.addAttribute("entries", page.list("items"));
    model.addAttribute("next", page.get("next"));
    return "history/mine";
  }
}
