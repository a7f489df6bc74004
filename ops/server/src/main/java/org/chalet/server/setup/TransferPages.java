package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Claim;
import org.chalet.command.identity.Guesses;
import org.chalet.command.organization.product.OfferedProducts;
import org.chalet.command.organization.product.OfferedProducts.Offer;
import org.chalet.command.organization.product.OfferedProducts.Receiver;
import org.chalet.command.rest.Trails;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the offer of a product leads: into an organization of whoever takes it. */
@RestController
class TransferPages {
  private final OfferedProducts offers;
  private final Authentication authentication;
  private final Guesses guesses;
  private final MessageSource messages;

  TransferPages(
      OfferedProducts offers,
      Authentication authentication,
      Guesses guesses,
      MessageSource messages) {
    this.offers = offers;
    this.authentication = authentication;
    this.guesses = guesses;
    this.messages = messages;
  }

  /**
   * What the link and the forms hold; absent fields are empty.
   *
   * @param choice stands for the credentials of somebody who has several organizations
   * @param receiver local part of the organization's id
   */
  record Form(
      String token,
      String login,
      String password,
      String code,
      String choice,
      String receiver,
      String terms) {
    Form(
        @Nullable String token,
        @Nullable String login,
        @Nullable String password,
        @Nullable String code,
        @Nullable String choice,
        @Nullable String receiver,
        @Nullable String terms) {
      this.token = orEmpty(token);
      this.login = orEmpty(login);
      this.password = orEmpty(password);
      this.code = orEmpty(code).strip();
      this.choice = orEmpty(choice);
      this.receiver = orEmpty(receiver);
      this.terms = orEmpty(terms);
    }

    boolean acceptsTerms() {
      return terms.equals("accepted");
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    @Override
    public String toString() {
      return "Form";
    }
  }

  @GetMapping(OfferedProducts.PAGE)
  ResponseEntity<String> form(
      @ModelAttribute Form form, Locale wanted, HttpServletRequest request) {
    TransferPage page = page(wanted);
    try {
      return Pages.answer(200, page.form(form, look(form, request), ""));
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.useless(rejected));
    }
  }

  @PostMapping(OfferedProducts.PAGE)
  ResponseEntity<String> accept(
      @ModelAttribute Form form, Locale wanted, HttpServletRequest request) {
    TransferPage page = page(wanted);
    Offer offer;
    try {
      offer = look(form, request);
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.useless(rejected));
    }
    try {
      return form.choice().isEmpty()
          ? prove(form, offer, page, request)
          : choose(form, offer, page, request);
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.form(form, offer, page.refusal(rejected)));
    }
  }

  private Offer look(Form form, HttpServletRequest request) {
    return guesses.link(form.token(), request.getRemoteAddr(), () -> offers.look(form.token()));
  }

  private ResponseEntity<String> prove(
      Form form, Offer offer, TransferPage page, HttpServletRequest request) {
    String code = form.code().isEmpty() ? null : form.code();
    Claim claim = new Claim(form.login(), form.password(), code, request.getRemoteAddr());
    AccountId account =
        authentication.prove(claim, known -> Trails.ofProven(request, known)).account();
    List<Receiver> receivers = offers.receivers(offer, account);
    if (receivers.isEmpty()) {
      throw new Rejected(
          ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR, "no other organization is yours");
    }
    if (receivers.size() == 1) {
      return take(form, offer, page, receivers.getFirst(), account, request);
    }
    String choice = offers.beginChoice(form.token(), account);
    return Pages.answer(200, page.choice(form, choice, offer, receivers, ""));
  }

  private ResponseEntity<String> choose(
      Form form, Offer offer, TransferPage page, HttpServletRequest request) {
    List<Receiver> receivers = offers.receivers(offer, offers.chooser(form.token(), form.choice()));
    try {
      return offers.choose(
          form.token(),
          form.choice(),
          account -> take(form, offer, page, chosen(form, receivers), account, request));
    } catch (Rejected rejected) {
      return Pages.answer(
          rejected, page.choice(form, form.choice(), offer, receivers, page.refusal(rejected)));
    }
  }

  private static Receiver chosen(Form form, List<Receiver> receivers) {
    return receivers.stream()
        .filter(one -> one.id().local().equals(form.receiver()))
        .findFirst()
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "choose one of your organizations"));
  }

  private ResponseEntity<String> take(
      Form form,
      Offer offer,
      TransferPage page,
      Receiver receiver,
      AccountId account,
      HttpServletRequest request) {
    Receipt unused =
        offers.accept(
            form.token(), receiver.id(), form.acceptsTerms(), Trails.ofProven(request, account));
    return Pages.answer(200, page.done(offer, receiver.name()));
  }

  private TransferPage page(Locale wanted) {
    return new TransferPage(Pages.html(messages, wanted));
  }
}
