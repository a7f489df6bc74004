package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.chalet.command.identity.login.LoginChanges;
import org.chalet.command.identity.recovery.RecoveryAddresses;
import org.chalet.command.registration.Registrations;
import org.chalet.command.registration.Registrations.Wanted;
import org.chalet.command.registration.Wishes;
import org.chalet.command.rest.LinkToken;
import org.chalet.command.rest.Trails;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.server.settings.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people confirm what they asked for: an account, another login, a recovery address. */
@RestController
class ConfirmationPages {
  private final Registrations registrations;
  private final LoginChanges logins;
  private final RecoveryAddresses recovery;
  private final PublicAddress address;
  private final MessageSource messages;

  ConfirmationPages(
      Registrations registrations,
      LoginChanges logins,
      RecoveryAddresses recovery,
      PublicAddress address,
      MessageSource messages) {
    this.registrations = registrations;
    this.logins = logins;
    this.recovery = recovery;
    this.address = address;
    this.messages = messages;
  }

  @GetMapping(Wishes.PAGE)
  ResponseEntity<String> registration(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    return page(
        "confirm.registration",
        wanted,
        () -> {
          Wanted account = registrations.look(text(link), request.getRemoteAddr());
          return page(wanted)
              .registration(Wishes.PAGE, text(link), "", account.name(), account.email());
        });
  }

  @PostMapping(Wishes.PAGE)
  ResponseEntity<String> register(
      @ModelAttribute LinkToken link,
      @RequestParam(defaultValue = "") String password,
      Locale wanted,
      HttpServletRequest request) {
    try {
      String email = registrations.look(text(link), request.getRemoteAddr()).email();
      Receipt receipt =
          registrations.confirm(
              text(link),
              password,
              request.getRemoteAddr(),
              account -> Trails.ofNewcomer(request, account));
      return Pages.answer(
          200,
          new RegisterPage(Pages.html(messages, wanted))
              .done(receipt.as(Registered.class), email, address.origin()));
    } catch (Rejected rejected) {
      return Pages.answer(rejected, refused(text(link), wanted, rejected, request));
    }
  }

  /** Asks once more after a wrong password. */
  private String refused(
      String token, Locale wanted, Rejected rejected, HttpServletRequest request) {
    LinkPage page = page(wanted);
    return switch (rejected.code()) {
      case WRONG_PASSWORD -> {
        Wanted account = registrations.look(token, request.getRemoteAddr());
        yield page.registration(
            Wishes.PAGE, token, page.refusal(rejected), account.name(), account.email());
      }
      default -> page.useless("confirm.registration", rejected);
    };
  }

  @GetMapping(LoginChanges.PAGE)
  ResponseEntity<String> login(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    return page(
        "confirm.login",
        wanted,
        () ->
            page(wanted)
                .question(
                    "confirm.login",
                    LoginChanges.PAGE,
                    text(link),
                    logins.look(text(link), request.getRemoteAddr())));
  }

  @PostMapping(LoginChanges.PAGE)
  ResponseEntity<String> changeLogin(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    return page(
        "confirm.login",
        wanted,
        () -> {
          String email = logins.look(text(link), request.getRemoteAddr());
          Receipt unused =
              logins.confirm(
                  text(link),
                  request.getRemoteAddr(),
                  account -> Trails.ofNewcomer(request, account));
          return page(wanted).done("confirm.login", email);
        });
  }

  @GetMapping(RecoveryAddresses.PAGE)
  ResponseEntity<String> recovery(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    return page(
        "confirm.recovery",
        wanted,
        () ->
            page(wanted)
                .question(
                    "confirm.recovery",
                    RecoveryAddresses.PAGE,
                    text(link),
                    recovery.look(text(link), request.getRemoteAddr())));
  }

  @PostMapping(RecoveryAddresses.PAGE)
  ResponseEntity<String> setRecovery(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    return page(
        "confirm.recovery",
        wanted,
        () -> {
          String email = recovery.look(text(link), request.getRemoteAddr());
          Receipt unused =
              recovery.confirm(
                  text(link),
                  request.getRemoteAddr(),
                  account -> Trails.ofNewcomer(request, account));
          return page(wanted).done("confirm.recovery", email);
        });
  }

  private ResponseEntity<String> page(String what, Locale wanted, Supplier<String> page) {
    try {
      return Pages.answer(200, page.get());
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page(wanted).useless(what, rejected));
    }
  }

  private LinkPage page(Locale wanted) {
    return new LinkPage(Pages.html(messages, wanted));
  }

  private static String text(LinkToken link) {
    return link.token() == null ? "" : link.token();
  }
}
