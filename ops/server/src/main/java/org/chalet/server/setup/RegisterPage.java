package org.chalet.server.setup;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chalet.identity.Registered;
import org.chalet.kernel.rule.Rejected;

/** The page by which somebody opens an account, and what it says then. */
final class RegisterPage {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.*|UTC"))
          .sorted()
          .toList();

  private final Html html;

  RegisterPage(Html html) {
    this.html = html;
  }

  /** What the person sees first; with what was typed, where that was refused. */
  String form(RegisterForm typed, String refusal) {
    String intro =
        typed.isInvited() ? "intro.invited" : typed.code().isEmpty() ? "intro.open" : "intro";
    return html.page(
        "title",
        "<p>"
            + html.text(intro)
            + "</p>\n"
            + refusal
            + "<form method=\"post\" action=\"/register\">\n"
            + hidden(typed)
            + html.field("name", typed.name(), "required maxlength=\"200\" autocomplete=\"name\"")
            + html.field("email", typed.email(), "type=\"email\" required autocomplete=\"email\"")
            + html.field(
                "password",
                "",
                "type=\"password\" required minlength=\"8\" maxlength=\"256\""
                    + " autocomplete=\"new-password\" aria-describedby=\"password-hint\"")
            + "<small id=\"password-hint\">"
            + html.text("password.hint")
            + "</small>\n"
            + (typed.isInvited() ? "" : organization(typed))
            + html.field("zone", typed.zone(), "required list=\"zones\" autocomplete=\"off\"")
            + zones()
            + "<button>"
            + html.text("submit")
            + "</button>\n</form>\n");
  }

  String invalidLink(RegisterForm typed) {
    return html.page(
        "title", html.alert(typed.isInvited() ? "invalid.link.invited" : "invalid.link"));
  }

  String refusal(Rejected rejected) {
    return switch (rejected.code()) {
      case WEAK_PASSWORD, LOGIN_TAKEN, TOO_MANY_REQUESTS ->
          html.alert("error." + rejected.code().token());
      case INVALID_VALUE -> html.alert("error.invalid-value", rejected.detail());
      default -> html.alert("error.other", rejected.detail());
    };
  }

  String done(Registered made, String email, String origin) {
    String account = Html.escape(made.account().local());
    String address = Html.escape(origin);
    return html.page(
        "done.title",
        "<p>"
            + html.text("done.intro")
            + "</p>\n<dl>\n"
            + html.entry("done.server", address + "/")
            + html.entry("done.user", Html.escape(email))
            + html.entry("done.password", html.text("done.password.value"))
            + "</dl>\n<p>"
            + html.text("done.more")
            + "</p>\n<dl>\n"
            + html.entry("done.calendars", address + "/dav/calendars/" + account + "/")
            + html.entry("done.contacts", address + "/dav/addressbooks/" + account + "/")
            + "</dl>\n");
  }

  String lookIntoYourMail(String email) {
    return html.page("mail.title", "<p>" + html.text("mail.intro", email) + "</p>\n");
  }

  private String organization(RegisterForm typed) {
    return html.field("organization", typed.organization(), "maxlength=\"200\"");
  }

  private static String hidden(RegisterForm typed) {
    return Html.hidden("code", typed.code())
        + Html.hidden("invitation", typed.invitation())
        + Html.hidden("secret", typed.secret());
  }

  private static String zones() {
    return ZONES.stream()
        .map(zone -> "<option value=\"" + Html.escape(zone) + "\">")
        .collect(Collectors.joining("", "<datalist id=\"zones\">", "</datalist>\n"));
  }

  static Locale language(Locale wanted) {
    return switch (wanted.getLanguage()) {
      case "de", "fr", "it" -> Locale.of(wanted.getLanguage());
      default -> Locale.ENGLISH;
    };
  }
}
