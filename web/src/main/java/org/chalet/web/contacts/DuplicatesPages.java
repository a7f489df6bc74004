package org.chalet.web.contacts;

import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /contacts/{book}/duplicates}: cards that are likely of the same person. */
@Controller
final class DuplicatesPages {
  private static final int PAGE = 20;

  @GetMapping("/contacts/{book}/duplicates")
  String show(
      @PathVariable String book,
      @RequestParam(required = false) @Nullable String cursor,
      Api api,
      Model model) {
    Answer page =
        api.get(
            "/api/address-books/{book}/duplicates?cursor={cursor}&limit={limit}",
            book,
            cursor,
            PAGE);
    model.addAttribute("sets", page.list("items"));
    model.addAttribute("next", page.get("next"));
    model.addAttribute("book", book);
    return "contacts/duplicates";
  }
}
