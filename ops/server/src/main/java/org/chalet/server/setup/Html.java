package org.chalet.server.setup;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** Pages without scripts, in the reader's language. */
final class Html {
  private final MessageSource messages;
  private final Locale language;

  Html(MessageSource messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /** The text of a key, escaped. */
  String text(String key, Object... arguments) {
    return escape(messages.getMessage(key, arguments, language));
  }

  static String escape(String raw) {
    return HtmlUtils.htmlEscape(raw, "UTF-8");
  }

  String page(String titleKey, String content) {
    return document(text(titleKey), "", content);
  }

  /** A day or a month in the reader's words. */
  String written(TemporalAccessor date, DateTimeFormatter as) {
    return escape(as.withLocale(language).format(date));
  }

  /**
   * @param title markup already, as the others
   * @param kind attributes of what holds the content
   */
  String document(String title, String kind, String content) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>%s</title>
    <link rel="stylesheet" href="/assets/chalet.css">
    </head>
    <body><main%s><h1>%s</h1>
    %s</main></body>
    </html>
    """
        .formatted(language.toLanguageTag(), title, kind, title, content);
  }

  /** A labelled field; {@code attributes} are trusted markup. */
  String field(String name, String value, String attributes) {
    return """
    <label for="%1$s">%2$s</label>
    <input id="%1$s" name="%1$s" value="%3$s" %4$s>
    """
        .formatted(name, text(name), escape(value), attributes);
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, escape(value));
  }

  String alert(String key, Object... arguments) {
    return "<p role=\"alert\">%s</p>\n".formatted(text(key, arguments));
  }

  /** A term of a list; the value is markup already. */
  String entry(String key, String value) {
    return "<dt>" + text(key) + "</dt><dd>" + value + "</dd>\n";
  }
}
