package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Claim;
import org.chalet.command.registration.Admission;
import org.chalet.command.rest.Trails;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.organization.AcceptInvitation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an invitation leads: to a new account, or into the organization with the one there is. */
@RestController
class InvitationPages {
  private static final String PAGE = "/invitation";

  private final Admission admission;
  private final Authentication authentication;
  private final Commands commands;
  private final MessageSource messages;

  InvitationPages(
      Admission admission,
      Authentication authentication,
      Commands commands,
      MessageSource messages) {
    this.admission = admission;
    this.authentication = authentication;
    this.commands = commands;
    this.messages = messages;
  }

  /**
   * What the link holds, and the form of those who have an account; absent fields are null.
   *
   * @param invitation local part of its id
   */
  record Form(
      @Nullable String invitation,
      @Nullable String secret,
      @Nullable String login,
      @Nullable String password,
      @Nullable String code) {
    /** Refuses like an invitation that never was. */
    InvitationId id() {
      try {
        return InvitationId.ofLocal(orEmpty(invitation));
      } catch (Rejected malformed) {
        throw new Rejected(ErrorCode.INVITATION_NOT_VALID, "there is no such invitation");
      }
    }

    String key() {
      return orEmpty(secret);
    }

    Claim claim(HttpServletRequest request) {
      String given = orEmpty(code).strip();
      return new Claim(
          orEmpty(login),
          orEmpty(password),
          given.isEmpty() ? null : given,
          request.getRemoteAddr());
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    @Override
    public String toString() {
      return "Form";
    }
  }

  @GetMapping(PAGE)
  ResponseEntity<String> form(
      @ModelAttribute Form form, Locale wanted, HttpServletRequest request) {
    InvitationPage page = page(wanted);
    try {
      String invited = invited(form, request);
      return Pages.answer(200, page.form(form, invited, ""));
    } catch (Rejected rejected) {
      return Pages.answer(rejected.code().status(), page.useless(rejected));
    }
  }

  @PostMapping(PAGE)
  ResponseEntity<String> accept(
      @ModelAttribute Form form, Locale wanted, HttpServletRequest request) {
    InvitationPage page = page(wanted);
    String invited = "";
    try {
      invited = invited(form, request);
      AccountId account =
          authentication
              .prove(form.claim(request), known -> Trails.ofProven(request, known))
              .account();
      Trail trail = Trails.ofProven(request, account);
      Receipt unused = commands.send(new AcceptInvitation(form.id(), form.key()), trail);
      return Pages.answer(200, page.done());
    } catch (Rejected rejected) {
      return Pages.answer(
          rejected.code().status(),
          invited.isEmpty() || rejected.code() == ErrorCode.INVITATION_NOT_VALID
              ? page.useless(rejected)
              : page.form(form, invited, page.refusal(rejected)));
    }
  }

  /** The address that was invited, for whoever has the link. */
  private String invited(Form form, HttpServletRequest request) {
    return admission.invited(form.id(), form.key(), request.getRemoteAddr()).raw();
  }

  private InvitationPage page(Locale wanted) {
    return new InvitationPage(Pages.html(messages, wanted));
  }
}
