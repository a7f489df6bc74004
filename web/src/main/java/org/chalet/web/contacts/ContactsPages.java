package org.chalet.web.contacts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /contacts}: where the area begins. */
@Controller
final class ContactsPages {
  @GetMapping("/contacts")
  String show() {
    return "contacts/contacts";
  }
}
