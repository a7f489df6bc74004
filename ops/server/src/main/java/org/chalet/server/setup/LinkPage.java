package org.chalet.server.setup;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What the pages say that links in mails lead to; {@code what} is which, and begins their keys. */
final class LinkPage {
  private static final String NEW_PASSWORD =
      "type=\"password\" required minlength=\"8\" maxlength=\"256\""
          + " autocomplete=\"new-password\" aria-describedby=\"password-hint\"";

  private final Html html;

  LinkPage(Html html) {
    this.html = html;
  }

  /**
   * Asks whether it is meant: whoever only looks at the page, as mail scanners do, changes nothing.
   */
  String question(String what, String path, String token, Object... about) {
    return html.page(
        what + ".title",
        paragraph(what + ".intro", about) + form(path, Html.hidden("token", token), what));
  }

  /** Asks for the password that the account was asked for with. */
  String registration(String path, String token, String refusal, Object... about) {
    String password =
        "type=\"password\" required maxlength=\"256\" autocomplete=\"current-password\"";
    return html.page(
        "confirm.registration.title",
        paragraph("confirm.registration.intro", about)
            + refusal
            + form(
                path,
                Html.hidden("token", token) + html.field("password", "", password),
                "confirm.registration"));
  }

  String newPassword(String path, String token, String refusal) {
    return html.page(
        "reset.title",
        paragraph("reset.intro")
            + refusal
            + form(
                path,
                Html.hidden("token", token)
                    + html.field("password", "", NEW_PASSWORD)
                    + "<small id=\"password-hint\">"
                    + html.text("password.hint")
                    + "</small>\n",
                "reset"));
  }

  String forgotten(String path, String refusal) {
    return html.page(
        "forgotten.title",
        paragraph("forgotten.intro")
            + refusal
            + form(
                path,
                html.field("login", "", "required maxlength=\"254\" autocomplete=\"username\""),
                "forgotten"));
  }

  String done(String what, Object... about) {
    return html.page(what + ".done.title", paragraph(what + ".done", about));
  }

  String invalid() {
    return html.page("link.title", html.alert("link.invalid"));
  }

  String refusal(Rejected rejected) {
    return switch (rejected.code()) {
      case WEAK_PASSWORD,
          WRONG_PASSWORD,
          LOGIN_TAKEN,
          RECOVERY_ADDRESS_IS_LOGIN,
          TOO_MANY_REQUESTS ->
          html.alert("error." + rejected.code().token());
      case INVITATION_NOT_VALID -> html.alert("invalid.link.invited");
      default -> html.alert("error.other", rejected.detail());
    };
  }

  /** What is said in place of the page that a link would lead to. */
  String useless(String what, Rejected rejected) {
    return rejected.code() == ErrorCode.LINK_NOT_VALID ? invalid() : refused(what, rejected);
  }

  private String refused(String what, Rejected rejected) {
    return html.page(what + ".title", refusal(rejected));
  }

  private String paragraph(String key, Object... about) {
    return "<p>" + html.text(key, about) + "</p>\n";
  }

  private String form(String path, String fields, String what) {
    return "<form method=\"post\" action=\""
        + path
        + "\">\n"
        + fields
        + "<button>"
        + html.text(what + ".submit")
        + "</button>\n</form>\n";
  }
}
