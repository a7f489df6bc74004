package org.chalet.query.dav.carddav;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.contentline.Collation;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.Explained;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.vcard.CardFilter;
import org.chalet.vcard.CardFilter.MatchType;
import org.chalet.vcard.CardFilter.ParamFilter;
import org.chalet.vcard.CardFilter.PropFilter;
import org.chalet.vcard.CardFilter.Test;
import org.chalet.vcard.CardFilter.TextMatch;

/** Reads CARDDAV:filter (RFC 6352, 10.5). */
final class CardFilters {
  private static final String UNICODE = "i;unicode-casemap";

  private CardFilters() {}

  /** Refuses UNSUPPORTED_CARD_FILTER or UNSUPPORTED_CARD_COLLATION. */
  static CardFilter of(XmlElement filter) {
    List<PropFilter> properties = new ArrayList<>();
    for (XmlElement child : filter.children()) {
      if (!child.is(Names.carddav("prop-filter"))) {
        throw unsupported(child);
      }
      properties.add(property(child));
    }
    return new CardFilter(test(filter), properties);
  }

  private static PropFilter property(XmlElement element) {
    List<TextMatch> texts = new ArrayList<>();
    List<ParamFilter> parameters = new ArrayList<>();
    boolean absent = false;
    for (XmlElement child : element.children()) {
      switch (local(child)) {
        case "is-not-defined" -> absent = true;
        case "text-match" -> texts.add(text(child));
        case "param-filter" -> parameters.add(parameter(child));
        default -> throw unsupported(child);
      }
    }
    requireAlone(absent, element);
    return new PropFilter(name(element), test(element), absent, texts, parameters);
  }

  private static void requireAlone(boolean absent, XmlElement element) {
    if (absent && element.children().size() > 1) {
      throw unsupported(element);
    }
  }

  private static ParamFilter parameter(XmlElement element) {
    boolean absent = false;
    Optional<TextMatch> text = Optional.empty();
    for (XmlElement child : element.children()) {
      switch (local(child)) {
        case "is-not-defined" -> absent = true;
        case "text-match" -> text = Optional.of(text(child));
        default -> throw unsupported(child);
      }
    }
    requireAlone(absent, element);
    return new ParamFilter(name(element), absent, text);
  }

  private static TextMatch text(XmlElement element) {
    MatchType type =
        switch (element.attribute("match-type").orElse("contains")) {
          case "equals" -> MatchType.EQUALS;
          case "starts-with" -> MatchType.STARTS_WITH;
          case "ends-with" -> MatchType.ENDS_WITH;
          case "contains" -> MatchType.CONTAINS;
          default -> throw unsupported(element);
        };
    return new TextMatch(
        element.text(),
        collation(element.attribute("collation").orElse(UNICODE)),
        type,
        element.attribute("negate-condition").filter("yes"::equals).isPresent());
  }

  private static Collation collation(String identifier) {
    return Collation.known(identifier)
        .orElseThrow(() ->
            new Rejected(ErrorCode.UNSUPPORTED_CARD_COLLATION, "unknown collation " + identifier));
  }

  private static Test test(XmlElement element) {
    return switch (element.attribute("test").orElse("anyof")) {
      case "anyof" -> Test.ANY_OF;
      case "allof" -> Test.ALL_OF;
      default -> throw unsupported(element);
    };
  }

  private static String name(XmlElement element) {
    String name = element.attribute("name").orElse("").strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw unsupported(element);
    }
    return name;
  }

  private static String local(XmlElement child) {
    return child.name().namespace().equals(Names.CARDDAV) ? child.name().local() : "";
  }

  /** Names what is not supported (RFC 6352, 8.6). */
  private static Explained unsupported(XmlElement element) {
    return new Explained(
        new Rejected(
            ErrorCode.UNSUPPORTED_CARD_FILTER, "no such filter: " + element.name().local()),
        out -> out.empty(element.name(), element.attributes()));
  }
}
