package org.chalet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.chalet.web.api.Answer;
import org.chalet.web.api.Api;
import org.chalet.web.asset.AssetStore;
import org.chalet.web.session.SessionCookie;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: who is there, in which organization, in which language. */
public final class Frame {
  public static final String ORGANIZATION_COOKIE = "chalet-organization";

  private final HttpServletRequest request;
  private final Api api;
  private final AssetStore assets;
  private final Locale language;
  private @Nullable Answer me;
  private @Nullable List<Answer> organizations;

  Frame(HttpServletRequest request, Api api, AssetStore assets, Locale language) {
    this.request = request;
    this.api = api;
    this.assets = assets;
    this.language = language;
  }

  public Answer getMe() {
    Answer known = me;
    if (known == null) {
      known = api.get("/api/me");
      me = known;
    }
    return known;
  }

  /** The account's id alone, as {@code user01}. */
  public String getUser() {
    return getMe().text("account").replaceFirst("^account:", "");
  }

  public List<Answer> getOrganizations() {
    List<Answer> known = organizations;
    if (known == null) {
      known = api.list("/api/organizations");
      organizations = known;
    }
    return known;
  }

  /** The one that was chosen, or the first; empty for who belongs to none. */
  public Answer getOrganization() {
    String chosen = SessionCookie.value(request, ORGANIZATION_COOKIE).orElse("");
    return getOrganizations().stream()
        .filter(one -> one.text("id").equals("organization:" + chosen))
        .findFirst()
        .orElseGet(
            () -> getOrganizations().isEmpty() ? new Answer() : getOrganizations().getFirst());
  }

  /** Where the person may go, in the order of the navigation. */
  public List<String> getAreas() {
    return List.of("calendar", "contacts", "manager", "history");
  }

  /** Of the name, for where there is no picture. */
  public String getInitials() {
    String[] names = getMe().text("name").strip().split("\\s+");
    String first = letter(names[0]);
    return names.length == 1 ? first : first + letter(names[names.length - 1]);
  }

  private static String letter(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** Whether the person manages users here. */
  public boolean isManager() {
    String role = getOrganization().text("role");
    return role.equals("legal-representative") || role.equals("administrator");
  }

  public String getLanguage() {
    return language.getLanguage();
  }

  public List<String> getLanguages() {
    return PageLocale.LANGUAGES;
  }

  /** The address of this page, without what was asked. */
  public String getPlace() {
    return request.getRequestURI();
  }

  public String getHere() {
    @Nullable String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** The address of a file that browsers keep. */
  public String asset(String name) {
    return assets.address(name);
  }

  public String getNonce() {
    return PageHeaders.nonce(request);
  }

  /** What a page says with every change, see {@link SessionCookie#proof}. */
  public String getProof() {
    return SessionCookie.token(request).map(SessionCookie::proof).orElse("");
  }

  public ZoneId getZone() {
    try {
      return ZoneId.of(getMe().text("zone"));
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  /** An instant (RFC 3339) on the reader's clock and in the reader's words. */
  public String when(@Nullable Object instant) {
    return instant == null ? "" : written(instant.toString(), FormatStyle.SHORT);
  }

  /** The day of an instant, or a date, in the reader's words. */
  public String day(@Nullable Object moment) {
    if (moment == null) {
      return "";
    }
    String text = moment.toString();
    return text.length() == 10
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(language)
            .format(LocalDate.parse(text))
        : written(text, null);
  }

  private String written(String instant, @Nullable FormatStyle time) {
    DateTimeFormatter words =
        time == null
            ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time);
    return words.withLocale(language).format(Instant.parse(instant).atZone(getZone()));
  }
}
