package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chalet.command.registration.Registrations;
import org.chalet.command.registration.SetupCode;
import org.chalet.command.rest.Trails;
import org.chalet.identity.Registered;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.server.settings.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /register}: for whoever has the setup link or an invitation, or where anyone may come. */
@RestController
class RegisterPages {
  private final Registrations registrations;
  private final SetupCode setup;
  private final boolean open;
  private final PublicAddress address;
  private final MessageSource messages;

  RegisterPages(
      Registrations registrations,
      SetupCode setup,
      boolean open,
      PublicAddress address,
      MessageSource messages) {
    this.registrations = registrations;
    this.setup = setup;
    this.open = open;
    this.address = address;
    this.messages = messages;
  }

  @GetMapping("/register")
  ResponseEntity<String> form(@ModelAttribute RegisterForm form, Locale wanted) {
    RegisterPage page = page(wanted);
    boolean mayCome = open || form.isInvited() || setup.opens(form.code());
    return mayCome
        ? Pages.answer(200, page.form(form, ""))
        : Pages.answer(403, page.invalidLink(form));
  }

  @PostMapping("/register")
  ResponseEntity<String> register(
      @ModelAttribute RegisterForm form, Locale wanted, HttpServletRequest request) {
    RegisterPage page = page(wanted);
    try {
      String language = RegisterPage.language(wanted).toLanguageTag();
      String email = form.email().strip();
      return registrations
          .register(
              form.newcomer(language),
              request.getRemoteAddr(),
              account -> Trails.ofNewcomer(request, account))
          .map(receipt -> receipt.as(Registered.class))
          .map(made -> Pages.answer(200, page.done(made, email, address.origin())))
          .orElseGet(() -> Pages.answer(202, page.lookIntoYourMail(email)));
    } catch (Rejected rejected) {
      boolean useless =
          rejected.code() == ErrorCode.REGISTRATION_CLOSED
              || rejected.code() == ErrorCode.INVITATION_NOT_VALID;
      return Pages.answer(
          rejected.code().status(),
          useless ? page.invalidLink(form) : page.form(form, page.refusal(rejected)));
    }
  }

  private RegisterPage page(Locale wanted) {
    return new RegisterPage(Pages.html(messages, wanted));
  }
}
