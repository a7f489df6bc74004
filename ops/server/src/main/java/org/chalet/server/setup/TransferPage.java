package org.chalet.server.setup;

import java.util.List;
import java.util.stream.Collectors;
import org.chalet.command.organization.product.OfferedProducts;
import org.chalet.command.organization.product.OfferedProducts.Offer;
import org.chalet.command.organization.product.OfferedProducts.Receiver;
import org.chalet.kernel.rule.Rejected;

/** What people see to whom a product is offered. */
final class TransferPage {
  private final Html html;

  TransferPage(Html html) {
    this.html = html;
  }

  /** The offer, and who takes it? */
  String form(TransferPages.Form form, Offer offer, String refusal) {
    return page(
        offer,
        refusal,
        Html.hidden("token", form.token())
            + html.field(
                "login", form.login(), "required maxlength=\"254\" autocomplete=\"username\"")
            + html.field(
                "password",
                "",
                "type=\"password\" required maxlength=\"256\" autocomplete=\"current-password\"")
            + html.field(
                "code",
                "",
                "maxlength=\"40\" autocomplete=\"one-time-code\" aria-describedby=\"code-hint\"")
            + "<small id=\"code-hint\">"
            + html.text("code.hint")
            + "</small>\n"
            + terms(form));
  }

  /** For which of the organizations? */
  String choice(
      TransferPages.Form form, String choice, Offer offer, List<Receiver> all, String refusal) {
    String receivers = all.stream().map(one -> receiver(form, one)).collect(Collectors.joining());
    return page(
        offer,
        refusal,
        Html.hidden("token", form.token())
            + Html.hidden("choice", choice)
            + "<fieldset>\n<legend>"
            + html.text("transfer.receiver")
            + "</legend>\n"
            + receivers
            + "</fieldset>\n"
            + terms(form));
  }

  String done(Offer offer, String receiver) {
    return html.page(
        "transfer.done.title",
        "<p>" + html.text("transfer.done", offer.name(), receiver) + "</p>\n");
  }

  String useless(Rejected rejected) {
    return switch (rejected.code()) {
      case LINK_NOT_VALID, TRANSFER_NOT_VALID -> new LinkPage(html).invalid();
      default -> html.page("transfer.title", refusal(rejected));
    };
  }

  String refusal(Rejected rejected) {
    return switch (rejected.code()) {
      case WRONG_CREDENTIALS,
          SECOND_FACTOR_REQUIRED,
          WRONG_SECOND_FACTOR,
          TOO_MANY_REQUESTS,
          TERMS_NOT_ACCEPTED,
          PRODUCT_BLOCKED,
          UNKNOWN_ORGANIZATION,
          MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR ->
          html.alert("error." + rejected.code().token());
      case LINK_NOT_VALID -> html.alert("transfer.late");
      default -> html.alert("error.other", rejected.detail());
    };
  }

  private String page(Offer offer, String refusal, String fields) {
    return html.page(
        "transfer.title",
        "<p>"
            + html.text("transfer.intro", offer.by())
            + "</p>\n<dl>\n"
            + html.entry("transfer.product", Html.escape(offer.name()))
            + html.entry("transfer.kind", html.text("kind." + offer.kind().token()))
            + "</dl>\n<p>"
            + html.text("transfer.about")
            + "</p>\n"
            + refusal
            + "<form method=\"post\" action=\""
            + OfferedProducts.PAGE
            + "\">\n"
            + fields
            + "<button>"
            + html.text("transfer.submit")
            + "</button>\n</form>\n");
  }

  private static String receiver(TransferPages.Form form, Receiver one) {
    return tick(
        "type=\"radio\" name=\"receiver\" value=\"" + one.id().local() + "\"",
        form.receiver().equals(one.id().local()),
        Html.escape(one.name()));
  }

  private String terms(TransferPages.Form form) {
    return tick(
        "type=\"checkbox\" name=\"terms\" value=\"accepted\"",
        form.acceptsTerms(),
        html.text("transfer.terms"));
  }

  private static String tick(String attributes, boolean ticked, String label) {
    return "<label class=\"tick\"><input %s required%s> <span>%s</span></label>\n"
        .formatted(attributes, ticked ? " checked" : "", label);
  }
}
