package org.chalet.server.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.rule.Rejected;

/** What people see who were invited. */
final class InvitationPage {
  private static final String LOGIN = "required maxlength=\"254\" autocomplete=\"username\"";
  private static final String PASSWORD =
      "type=\"password\" required maxlength=\"256\" autocomplete=\"current-password\"";
  private static final String CODE =
      "maxlength=\"40\" autocomplete=\"one-time-code\" aria-describedby=\"code-hint\"";

  private final Html html;

  InvitationPage(Html html) {
    this.html = html;
  }

  String form(InvitationPages.Form form, String invited, String refusal) {
    String login = form.login() == null ? invited : form.login();
    return html.page(
        "invitation.title",
        refusal
            + "<h2>"
            + html.text("invitation.new")
            + "</h2>\n<p><a href=\""
            + Html.escape(register(form, invited))
            + "\">"
            + html.text("submit")
            + "</a></p>\n<h2>"
            + html.text("invitation.known")
            + "</h2>\n<form method=\"post\" action=\"/invitation\">\n"
            + Html.hidden("invitation", form.id().local())
            + Html.hidden("secret", form.key())
            + html.field("login", login, LOGIN)
            + html.field("password", "", PASSWORD)
            + html.field("code", "", CODE)
            + "<small id=\"code-hint\">"
            + html.text("code.hint")
            + "</small>\n<button>"
            + html.text("invitation.submit")
            + "</button>\n</form>\n");
  }

  String done() {
    return html.page("invitation.done.title", "<p>" + html.text("invitation.done") + "</p>\n");
  }

  String useless(Rejected rejected) {
    return html.page("invitation.title", refusal(rejected));
  }

  String refusal(Rejected rejected) {
    return switch (rejected.code()) {
      case INVITATION_NOT_VALID -> html.alert("invalid.link.invited");
      case WRONG_CREDENTIALS,
          SECOND_FACTOR_REQUIRED,
          WRONG_SECOND_FACTOR,
          ALREADY_A_MEMBER,
          TOO_MANY_REQUESTS ->
          html.alert("error." + rejected.code().token());
      default -> html.alert("error.other", rejected.detail());
    };
  }

  /** With the address that was invited: nobody who keeps it has to wait for another mail. */
  private static String register(InvitationPages.Form form, String invited) {
    return "/register?invitation="
        + encoded(form.id().local())
        + "&secret="
        + encoded(form.key())
        + "&email="
        + encoded(invited);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
