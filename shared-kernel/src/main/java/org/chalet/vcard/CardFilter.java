package org.chalet.vcard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chalet.contentline.Collation;
import org.chalet.contentline.Parameter;

/**
 * The filter of an addressbook-query (RFC 6352 10.5); without prop-filters it matches every card.
 */
public record CardFilter(Test test, List<PropFilter> propFilters) {
  public CardFilter {
    propFilters = List.copyOf(propFilters);
  }

  public enum Test {
    ANY_OF,
    ALL_OF;

    boolean holds(Stream<Boolean> answers) {
      return this == ANY_OF
          ? answers.anyMatch(answer -> answer)
          : answers.allMatch(answer -> answer);
    }
  }

  public enum MatchType {
    EQUALS,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH
  }

  /**
   * RFC 6352 10.5.1; {@code name} in upper case, with {@code GROUP.} before it where the filter
   * names a group.
   */
  public record PropFilter(
      String name,
      Test test,
      boolean isNotDefined,
      List<TextMatch> textMatches,
      List<ParamFilter> paramFilters) {
    public PropFilter {
      textMatches = List.copyOf(textMatches);
      paramFilters = List.copyOf(paramFilters);
    }

    boolean matches(VCard card) {
      List<CardProperty> candidates = card.properties().stream().filter(this::names).toList();
      if (isNotDefined) {
        return candidates.isEmpty();
      }
      return candidates.stream().anyMatch(this::matches);
    }

    private boolean names(CardProperty property) {
      return name.equals(property.name())
          || (!property.group().isEmpty()
              && name.equalsIgnoreCase(property.group() + '.' + property.name()));
    }

    private boolean matches(CardProperty property) {
      List<Predicate<CardProperty>> conditions =
          Stream.<Predicate<CardProperty>>concat(
                  textMatches.stream().map(match -> candidate -> match.matches(candidate.text())),
                  paramFilters.stream().map(filter -> filter::matches))
              .toList();
      return conditions.isEmpty()
          || test.holds(conditions.stream().map(condition -> condition.test(property)));
    }
  }

  /** RFC 6352 10.5.2; {@code name} in upper case. */
  public record ParamFilter(String name, boolean isNotDefined, Optional<TextMatch> textMatch) {
    boolean matches(CardProperty property) {
      List<String> values =
          property.parameters().stream()
              .filter(parameter -> parameter.name().equals(name))
              .map(Parameter::values)
              .flatMap(List::stream)
              .toList();
      if (isNotDefined || values.isEmpty()) {
        return isNotDefined && values.isEmpty();
      }
      return textMatch.isEmpty() || values.stream().anyMatch(textMatch.get()::matches);
    }
  }

  /** RFC 6352 10.5.4. */
  public record TextMatch(String text, Collation collation, MatchType type, boolean negate) {
    boolean matches(String value) {
      String wanted = collation.key(text);
      String found = collation.key(value);
      return negate
          != switch (type) {
            case EQUALS -> found.equals(wanted);
            case CONTAINS -> found.contains(wanted);
            case STARTS_WITH -> found.startsWith(wanted);
            case ENDS_WITH -> found.endsWith(wanted);
          };
    }
  }

  public boolean matches(VCard card) {
    return propFilters.isEmpty()
        || test.holds(propFilters.stream().map(filter -> filter.matches(card)));
  }
}
