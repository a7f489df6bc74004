package org.chalet.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.chalet.web.api.ApiRefusal;
import org.chalet.web.page.PageLocale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /login} and {@code /logout}; both work without scripts. */
@Controller
public final class SignInPages {
  private static final String PAGE = "session/login";
  private static final String HOME = "/";

  @GetMapping("/login")
  String show(@RequestParam(defaultValue = HOME) String to, Model model) {
    model.addAttribute("to", Within.orHome(to));
    return PAGE;
  }

  @PostMapping("/login")
  String open(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = HOME) String to,
      Api api,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("login", login.strip());
    body.put("password", password);
    body.put("code", code.isBlank() ? null : code.strip());
    try {
      Answer opened = api.send("POST", "/api/sessions", body);
      SessionCookie.open(request, response, opened.text("token"));
      return "redirect:" + Within.orHome(to);
    } catch (ApiRefusal refusal) {
      response.setStatus(refusal.status());
      boolean needsCode = refusal.token().contains("second-factor");
      model.addAttribute("to", Within.orHome(to));
      model.addAttribute("login", login);
      model.addAttribute("password", needsCode ? password : "");
      model.addAttribute("needsCode", needsCode);
      model.addAttribute("refusal", refusal);
      return PAGE;
    }
  }

  /** What was open stays open when the session had ended already. */
  @PostMapping("/logout")
  String close(Api api, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.close(request, response);
    try {
      api.send("DELETE", "/api/sessions/current", null);
    } catch (ApiRefusal ended) {
      if (ended.status() >= 500) {
        throw ended;
      }
    }
    return "redirect:/login";
  }

  /** The language of the pages here, also for who is not signed in. */
  @PostMapping("/language")
  String language(
      @RequestParam String language,
      @RequestParam(defaultValue = HOME) String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (PageLocale.isSpoken(language)) {
      SessionCookie.set(
          request, response, PageLocale.COOKIE, language, Duration.ofDays(365), false);
    }
    return "redirect:" + Within.orHome(to);
  }
}
