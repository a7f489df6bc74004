package org.chalet.web.contacts;

import java.util.List;
import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /contacts}: the list, page by page, and one contact. */
@Controller
final class ContactsPages {
  private static final int PAGE = 60;

  @GetMapping("/contacts")
  String list(
      @RequestParam(required = false) @Nullable String book,
      @RequestParam(required = false) @Nullable String prefix,
      @RequestParam(required = false) @Nullable String favourite,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String isPart,
      Api api,
      Model model) {
    Answer page =
        api.get(
            "/api/contacts?addressBook={book}&prefix={prefix}&favourite={favourite}&cursor={cursor}&limit={limit}",
            book,
            prefix,
            favourite,
            cursor,
            PAGE);
    model.addAttribute("contacts", page.list("items"));
    model.addAttribute("book", book);
    model.addAttribute("prefix", prefix);
    model.addAttribute("favourite", favourite);
    model.addAttribute(
        "more",
        page.get("next") == null
            ? null
            : Api.path(
                "/contacts?book={book}&prefix={prefix}&favourite={favourite}&cursor={cursor}",
                book,
                prefix,
                favourite,
                page.get("next")));
    if (isPart != null) {
      return "contacts/contacts :: rows";
    }
    books(api, model);
    return "contacts/contacts";
  }

  @GetMapping("/contacts/{book}/{name}")
  String one(@PathVariable String book, @PathVariable String name, Api api, Model model) {
    model.addAttribute("card", api.get("/api/address-books/{book}/contacts/{name}", book, name));
    model.addAttribute("book", book);
    model.addAttribute("path", Api.path("/api/address-books/{book}/contacts/{name}", book, name));
    model.addAttribute("cardPath", Api.path("/api/address-books/{book}/cards/{name}", book, name));
    return "contacts/contact";
  }

  private static void books(Api api, Model model) {
    List<Answer> own = api.list("/api/address-books");
    model.addAttribute("own", own);
    model.addAttribute("shared", api.list("/api/shared-address-books"));
  }
}
