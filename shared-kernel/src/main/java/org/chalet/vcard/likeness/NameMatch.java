package org.chalet.vcard.likeness;

import java.util.List;

/** How two names go together, and what that says for one person, or against it. */
enum NameMatch {
  UNKNOWN("name-unknown", 10),
  SAME("same-name", 45),
  TRANSPOSED("transposed-name", 42),
  FORM("form-of-name", 40),
  SLIP("mistyped-name", 32),
  INITIAL("initial-of-name", 30),
  PART("part-of-name", 20),
  OTHER_FAMILY("other-family-name", -45),
  OTHER_GIVEN("other-given-name", -60),
  DIFFERENT("different-name", -70);

  private final String token;
  private final int weight;

  NameMatch(String token, int weight) {
    this.token = token;
    this.weight = weight;
  }

  String token() {
    return token;
  }

  int weight() {
    return weight;
  }

  /** Whether these are names of two people. */
  boolean isOfTwo() {
    return this == OTHER_GIVEN || this == DIFFERENT;
  }

  static NameMatch of(PersonName one, PersonName other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    if (one.isSingle() || other.isSingle()) {
      return ofPart(one, other);
    }
    NameMatch straight = straight(one, other);
    if (!straight.isOfTwo()) {
      return straight;
    }
    NameMatch turned = straight(one, other.turned());
    return switch (turned) {
      case SAME, FORM -> TRANSPOSED;
      case SLIP -> SLIP;
      default -> straight;
    };
  }

  private static NameMatch ofPart(PersonName one, PersonName other) {
    PersonName part = one.isSingle() ? one : other;
    PersonName whole = one.isSingle() ? other : one;
    if (whole.isSingle()) {
      return whole.given().equals(part.given()) ? SAME : DIFFERENT;
    }
    String word = part.given().getFirst();
    return whole.given().contains(word)
            || whole.family().contains(word)
            || GivenNames.areForms(word, whole.given().getFirst())
        ? PART
        : DIFFERENT;
  }

  private static NameMatch straight(PersonName one, PersonName other) {
    NameMatch given = given(one.given(), other.given());
    NameMatch family = family(one.family(), other.family());
    if (family == DIFFERENT) {
      return given == DIFFERENT ? DIFFERENT : given == SAME ? OTHER_FAMILY : DIFFERENT;
    }
    if (given == DIFFERENT) {
      return OTHER_GIVEN;
    }
    if (family == SLIP) {
      return given == INITIAL ? INITIAL : SLIP;
    }
    return given;
  }

  private static NameMatch family(List<String> one, List<String> other) {
    if (one.stream().anyMatch(other::contains)) {
      return SAME;
    }
    return Spelling.isSlip(one.getFirst(), other.getFirst()) ? SLIP : DIFFERENT;
  }

  private static NameMatch given(List<String> one, List<String> other) {
    String first = one.getFirst();
    String second = other.getFirst();
    if (first.equals(second)) {
      return SAME;
    }
    if (first.length() == 1 || second.length() == 1) {
      return first.charAt(0) == second.charAt(0) ? INITIAL : DIFFERENT;
    }
    if (GivenNames.areForms(first, second) || isWrittenTogether(one, other)) {
      return FORM;
    }
    if (GivenNames.isKnown(first) && GivenNames.isKnown(second)) {
      return isSecondName(one, other) ? FORM : DIFFERENT;
    }
    if (Spelling.isSlipInside(first, second)) {
      return SLIP;
    }
    return isSecondName(one, other) ? FORM : DIFFERENT;
  }

  /** {@code Anna Maria} is called Maria by some. */
  private static boolean isSecondName(List<String> one, List<String> other) {
    return one.size() > 1 && other.size() == 1 && one.contains(other.getFirst())
        || other.size() > 1 && one.size() == 1 && other.contains(one.getFirst());
  }

  private static boolean isWrittenTogether(List<String> one, List<String> other) {
    return (one.size() > 1 || other.size() > 1)
        && String.join("", one).equals(String.join("", other));
  }
}
