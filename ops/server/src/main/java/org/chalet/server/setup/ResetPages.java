package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chalet.command.identity.AccountLetters;
import org.chalet.command.identity.password.PasswordResets;
import org.chalet.command.rest.LinkToken;
import org.chalet.command.rest.Trails;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people who forgot their password ask for a link, and choose another one with it. */
@RestController
class ResetPages {
  private static final String PAGE = AccountLetters.RESET_PAGE;

  private final PasswordResets resets;
  private final MessageSource messages;

  ResetPages(PasswordResets resets, MessageSource messages) {
    this.resets = resets;
    this.messages = messages;
  }

  /** What the two forms hold; one of login and token is there. */
  record Form(@Nullable String login, @Nullable String token, @Nullable String password) {
    @Override
    public String toString() {
      return "Form";
    }
  }

  @GetMapping(PAGE)
  ResponseEntity<String> form(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    LinkPage page = page(wanted);
    String token = link.token();
    if (token == null) {
      return Pages.answer(200, page.forgotten(PAGE, ""));
    }
    try {
      resets.look(token, request.getRemoteAddr());
      return Pages.answer(200, page.newPassword(PAGE, token, ""));
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.useless("reset", rejected));
    }
  }

  @PostMapping(PAGE)
  ResponseEntity<String> act(@ModelAttribute Form form, Locale wanted, HttpServletRequest request) {
    String token = form.token();
    return token == null
        ? ask(form.login() == null ? "" : form.login(), page(wanted), request)
        : reset(token, form.password() == null ? "" : form.password(), page(wanted), request);
  }

  private ResponseEntity<String> ask(String login, LinkPage page, HttpServletRequest request) {
    try {
      resets.request(login, request.getRemoteAddr());
      return Pages.answer(202, page.done("forgotten"));
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.forgotten(PAGE, page.refusal(rejected)));
    }
  }

  private ResponseEntity<String> reset(
      String token, String password, LinkPage page, HttpServletRequest request) {
    try {
      Receipt unused =
          resets.confirm(
              token,
              password,
              request.getRemoteAddr(),
              account -> Trails.ofNewcomer(request, account));
      return Pages.answer(200, page.done("reset"));
    } catch (Rejected rejected) {
      return Pages.answer(
          rejected,
          rejected.code() == ErrorCode.LINK_NOT_VALID
              ? page.invalid()
              : page.newPassword(PAGE, token, page.refusal(rejected)));
    }
  }

  private LinkPage page(Locale wanted) {
    return new LinkPage(Pages.html(messages, wanted));
  }
}
