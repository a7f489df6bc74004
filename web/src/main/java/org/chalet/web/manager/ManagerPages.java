package org.chalet.web.manager;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /manager}: where the area begins. */
@Controller
final class ManagerPages {
  @GetMapping("/manager")
  String show() {
    return "manager/manager";
  }
}
