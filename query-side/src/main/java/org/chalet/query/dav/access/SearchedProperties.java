package org.chalet.query.dav.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalet.contentline.Collation;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** By what principals are searched, and how text is compared (RFC 3744, 9.4). */
final class SearchedProperties {
  private static final XmlName DISPLAY_NAME = Names.dav("displayname");
  private static final XmlName EMAIL = Names.calendarServer("email-address-set");
  private static final XmlName ADDRESSES = Names.caldav("calendar-user-address-set");
  private static final XmlName USER_TYPE = Names.caldav("calendar-user-type");
  private static final String MAILTO = "mailto:";
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  private SearchedProperties() {}

  /** With what they are for people. */
  static Map<XmlName, String> described() {
    Map<XmlName, String> described = new LinkedHashMap<>();
    described.put(DISPLAY_NAME, "Name");
    described.put(EMAIL, "E-mail address");
    described.put(ADDRESSES, "Calendar address");
    described.put(USER_TYPE, "Person or room");
    return described;
  }

  /** What is looked for, without what addresses begin with. */
  static String wanted(String text) {
    String stripped = text.strip();
    return stripped.regionMatches(true, 0, MAILTO, 0, MAILTO.length())
        ? stripped.substring(MAILTO.length())
        : stripped;
  }

  /** Whether the text is in one of the properties. */
  static boolean match(PrincipalResource principal, Collection<XmlName> properties, String text) {
    String wanted = key(wanted(text));
    return properties.stream()
        .flatMap(property -> values(principal, property).stream())
        .anyMatch(value -> key(value).contains(wanted));
  }

  /** Whether each word of the text begins a word of the name or of an address. */
  static boolean matchesWords(PrincipalResource principal, String text) {
    List<String> values =
        Stream.concat(values(principal, DISPLAY_NAME).stream(), values(principal, EMAIL).stream())
            .map(SearchedProperties::key)
            .toList();
    return BLANKS
        .splitAsStream(key(wanted(text)))
        .allMatch(word ->
            values.stream()
                .anyMatch(value -> value.startsWith(word) || value.contains(' ' + word)));
  }

  private static List<String> values(PrincipalResource principal, XmlName property) {
    if (property.equals(DISPLAY_NAME)) {
      return List.of(principal.person().displayName());
    }
    if (property.equals(USER_TYPE)) {
      return List.of(RoomId.ofPrincipal(principal.owner()).isPresent() ? "ROOM" : "INDIVIDUAL");
    }
    return property.equals(EMAIL) || property.equals(ADDRESSES)
        ? principal.person().emailAddresses()
        : List.of();
  }

  private static String key(String text) {
    return Collation.UNICODE_CASEMAP.key(text);
  }
}
