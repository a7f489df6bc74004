package org.chalet.vcard;

import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Collation;

/**
 * The filter of an addressbook-query (RFC 6352 10.5); without prop-filters it matches every card.
 */
public record CardFilter(Test test, List<PropFilter> propFilters) {
  public enum Test {
    ANY_OF,
    ALL_OF
  }

  public enum MatchType {
    EQUALS,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH
  }

  /**
   * RFC 6352 10.5.1; {@code name} in upper case, with {@code group.} before it where the filter
   * names a group.
   */
  public record PropFilter(
      String name,
      Test test,
      boolean isNotDefined,
      List<TextMatch> textMatches,
      List<ParamFilter> paramFilters) {}

  /** RFC 6352 10.5.2; {@code name} in upper case. */
  public record ParamFilter(String name, boolean isNotDefined, Optional<TextMatch> textMatch) {}

  /** RFC 6352 10.5.4. */
  public record TextMatch(String text, Collation collation, MatchType type, boolean negate) {}

  public boolean matches(VCard card) {
    throw new UnsupportedOperationException();
  }
}
