package org.chalet.web.history;

import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every version of an event, a task or a card, what changed in it, and back to any of them. */
@Controller
final class ObjectPages {
  private static final int PAGE = 50;

  @GetMapping("/history/calendars/{calendar}/objects/{name}")
  String event(
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      Api api,
      Model model) {
    return show(Api.path("/api/calendars/{c}/objects/{n}", calendar, name), cursor, api, model);
  }

  @GetMapping("/history/address-books/{book}/cards/{name}")
  String card(
      @PathVariable String book,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String cursor,
      Api api,
      Model model) {
    return show(Api.path("/api/address-books/{b}/cards/{n}", book, name), cursor, api, model);
  }

  private static String show(String path, @Nullable String cursor, Api api, Model model) {
    Answer page =
        api.get(path.replace("{", "%7B") + "/timeline?cursor={cursor}&limit={limit}", cursor, PAGE);
    model.addAttribute("path", path);
    model.addAttribute("entries", page.list("items"));
    model.addAttribute("next", page.get("next"));
    return "history/object";
  }
}
