package org.chalet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.chalet.web.session.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language that was chosen here, or else the first of the browser's that Chalet speaks. */
public final class PageLocale implements LocaleResolver {
  public static final String COOKIE = "chalet-language";
  public static final List<String> LANGUAGES = List.of("en", "de", "fr", "it");

  public static boolean isSpoken(String language) {
    return LANGUAGES.contains(language);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return SessionCookie.value(request, COOKIE)
        .filter(PageLocale::isSpoken)
        .map(Locale::of)
        .orElseGet(request::getLocale);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by a form");
  }
}
