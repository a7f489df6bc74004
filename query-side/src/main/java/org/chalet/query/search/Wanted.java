package org.chalet.query.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.query.finding.Asked;
import org.chalet.query.finding.FindKind;
import org.chalet.query.finding.FindOrder;
import org.chalet.query.finding.FindTags;
import org.chalet.store.TextScan;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words each begins a word of what is found
 * @param kind only that; null for all
 * @param from only what happens then or later; null for whenever
 * @param to only what happens before; null for whenever
 * @param person only what somebody with that address takes part in, or is; null for all
 * @param collection only what is in it; null for all that the asker may read
 */
public record Wanted(
    List<String> words,
    @Nullable FindKind kind,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String person,
    @Nullable String collection) {
  private static final int LONGEST_ADDRESS = 254;

  public Wanted {
    words = List.copyOf(words);
  }

  /**
   * @throws Rejected INVALID_VALUE
   */
  public static Wanted of(
      @Nullable String typed,
      @Nullable String kind,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String person,
      @Nullable String collection) {
    List<String> words = typed == null ? List.of() : Asked.words(typed);
    verify(!words.isEmpty() || person != null, "type a word, or name a person");
    verify(from == null || to == null || from.isBefore(to), "a range begins before it ends");
    verify(person == null || isAddress(person), "a person is named by an e-mail address");
    return new Wanted(
        words, kind == null ? null : FindKind.named(kind), from, to, person, collection);
  }

  private static boolean isAddress(String person) {
    return person.length() <= LONGEST_ADDRESS && person.strip().indexOf('@') > 0;
  }

  private static void verify(boolean holds, String otherwise) {
    if (!holds) {
      throw new Rejected(ErrorCode.INVALID_VALUE, otherwise);
    }
  }

  boolean includes(FindKind one) {
    return kind == null || kind == one;
  }

  /** Whether one of the addresses is that of the person. */
  boolean includesOne(Stream<String> addresses) {
    return person == null
        || addresses
            .map(EmailAddress::normalized)
            .anyMatch(EmailAddress.normalized(person)::equals);
  }

  boolean isTimed() {
    return from != null || to != null;
  }

  Instant start() {
    return Objects.requireNonNullElse(from, Instant.MIN);
  }

  Instant end() {
    return Objects.requireNonNullElse(to, Instant.MAX);
  }

  /** What has a time at all, and has not ended before the range, comes from its beginning on. */
  TextScan scan(int limit) {
    List<Set<String>> tags = new ArrayList<>();
    if (kind != null) {
      tags.add(Set.of(FindTags.kind(kind.token())));
    }
    if (person != null) {
      tags.add(Set.of(FindTags.person(person)));
    }
    if (isTimed()) {
      tags.add(FindTags.range(start(), end()));
    }
    long lowest = from == null ? Long.MIN_VALUE : FindOrder.first(from.getEpochSecond());
    return TextScan.of(Set.of(), words, limit).tagged(tags).between(lowest, Long.MAX_VALUE);
  }

  /** What tells this question from others, for its cursors. */
  String fingerprint() {
    return Integer.toHexString(toString().hashCode());
  }
}
