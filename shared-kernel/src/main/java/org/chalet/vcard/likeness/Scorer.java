package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Weighs what two cards have in common. Two cards are likely of one person only when they share
 * more than a name, and never against a contradiction.
 */
final class Scorer {
  private static final int MAIL = 60;
  private static final int PHONE = 50;
  private static final int ADDRESS = 25;
  private static final int FURTHER = 15;
  private static final int MOST_OF_SHARED = 36;
  private static final int WHOLE_BIRTHDAY = 30;
  private static final int DAY_OF_BIRTH = 15;
  private static final int OTHER_BIRTHDAY = -50;
  private static final int ORGANIZATION = 10;
  private static final int ONE_SUFFIX = -45;
  private static final int OTHER_SUFFIX = -60;

  private final SharedValues shared;

  Scorer(SharedValues shared) {
    this.shared = shared;
  }

  Likeness explain(Person one, Person other) {
    List<Reason> reasons = new ArrayList<>();
    int score = score(one, other, reasons::add);
    return new Likeness(score, reasons);
  }

  int score(Person one, Person other) {
    return score(one, other, reason -> {});
  }

  private int score(Person one, Person other, Consumer<Reason> reasons) {
    NameMatch name = NameMatch.of(one.name(), other.name());
    Sum sum = new Sum(reasons);
    sum.add(name.token(), "", name.weight());
    addValues(one.mails(), other.mails(), MAIL, "mail", sum);
    addValues(one.phones(), other.phones(), PHONE, "phone", sum);
    if (!one.address().isEmpty() && one.address().equals(other.address())) {
      addValue(one.address(), ADDRESS, "address", sum);
    }
    if (!one.organization().isEmpty() && one.organization().equals(other.organization())) {
      sum.add("same-organization", one.organization(), ORGANIZATION);
    }
    addBirthdays(one, other, name, sum);
    addSuffixes(one.name().suffix(), other.name().suffix(), sum);
    return sum.evident && !one.isSomebodyElse(other)
        ? sum.score
        : Math.min(sum.score, Likeness.LIKELY - 1);
  }

  private void addValues(Set<String> one, Set<String> other, int weight, String kind, Sum sum) {
    boolean further = false;
    for (String value : one) {
      if (other.contains(value)) {
        addValue(value, further ? FURTHER : weight, kind, sum);
        further = true;
      }
    }
  }

  private void addValue(String value, int weight, String kind, Sum sum) {
    int people = shared.peopleWith(value);
    sum.evident = true;
    if (people == 1) {
      sum.add("same-" + kind, value, weight);
    } else {
      int left = MOST_OF_SHARED - sum.ofShared;
      int counted = Math.min(left, weight * 6 / (5 * people));
      sum.ofShared += counted;
      sum.add("shared-" + kind, value, counted);
    }
  }

  private static void addBirthdays(Person one, Person other, NameMatch name, Sum sum) {
    Birthday first = one.birthday();
    Birthday second = other.birthday();
    if (first == null || second == null) {
      return;
    }
    if (first.contradicts(second)) {
      sum.add("other-birthday", "", OTHER_BIRTHDAY);
    } else if (first.isWhole() && second.isWhole()) {
      sum.evident |=
          name == NameMatch.SAME || name == NameMatch.TRANSPOSED || name == NameMatch.FORM;
      sum.add("same-birthday", "", WHOLE_BIRTHDAY);
    } else {
      sum.add("same-birthday", "", DAY_OF_BIRTH);
    }
  }

  private static void addSuffixes(String one, String other, Sum sum) {
    if (!one.equals(other)) {
      boolean both = !one.isEmpty() && !other.isEmpty();
      sum.add("other-suffix", "", both ? OTHER_SUFFIX : ONE_SUFFIX);
    }
  }

  /** What was weighed so far. */
  private static final class Sum {
    private final Consumer<Reason> reasons;
    private int score;
    private int ofShared;
    private boolean evident;

    Sum(Consumer<Reason> reasons) {
      this.reasons = reasons;
    }

    void add(String kind, String value, int weight) {
      score += weight;
      reasons.accept(new Reason(kind, value, weight));
    }
  }
}
