package org.chalet.command.mail;

import java.util.regex.Pattern;

/** A letter's text as a page that every mail client and screen reader can show. */
final class HtmlPage {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n+");

  private final StringBuilder page = new StringBuilder(2048);

  HtmlPage(String language, String title) {
    page.append("<!doctype html>\n<html lang=\"")
        .append(language)
        .append("\">\n<head>\n")
        .append("<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(title))
        .append("</title>\n</head>\n")
        .append("<body style=\"margin:0 auto;padding:24px;max-width:36em;")
        .append("font:16px/1.5 sans-serif;color:#1b1b1f;background:#ffffff\">\n");
  }

  HtmlPage text(String text) {
    for (String paragraph : PARAGRAPHS.split(text.strip())) {
      page.append("<p>").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>\n");
    }
    return this;
  }

  HtmlPage button(String label, String url, String hint) {
    String address = escaped(url);
    page.append("<p><a href=\"")
        .append(address)
        .append("\" style=\"display:inline-block;padding:10px 20px;border-radius:6px;")
        .append("background:#1d4ed8;color:#ffffff;text-decoration:none\">")
        .append(escaped(label))
        .append("</a></p>\n")
        .append("<p style=\"color:#54545c\">")
        .append(escaped(hint))
        .append("<br>\n")
        .append("<a href=\"")
        .append(address)
        .append("\" style=\"word-break:break-all\">")
        .append(address)
        .append("</a></p>\n");
    return this;
  }

  String signed(String signature) {
    page.append("<hr style=\"border:0;border-top:1px solid #d4d4d8\">\n")
        .append("<p style=\"color:#54545c\">")
        .append(escaped(signature).replace("\n", "<br>\n"))
        .append("</p>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
