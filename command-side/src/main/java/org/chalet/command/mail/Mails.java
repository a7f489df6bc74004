package org.chalet.command.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Letters as the operator sees them. */
public final class Mails {
  private static final int MOST_COUNTED = 100_000;

  private final Shelves shelves;
  private final Wording wording;
  private final Rounds rounds;
  private final MailCounts counts;

  /**
   * A letter in words and where it is.
   *
   * @param key names it as long as it stays in its state and is not tried again
   * @param letter which texts
   * @param tries how often its delivery was put off
   * @param problem what the last try met, or empty
   */
  public record Seen(
      String key,
      MailState state,
      String letter,
      int tries,
      String problem,
      Instant expires,
      Mail mail) {}

  Mails(Shelves shelves, Wording wording, Rounds rounds, MailCounts counts) {
    this.shelves = shelves;
    this.wording = wording;
    this.rounds = rounds;
    this.counts = counts;
  }

  /**
   * Some letters of several.
   *
   * @param next where the following part begins, or null at the end
   */
  public record Part(List<Seen> mails, @Nullable MailPlace next) {}

  /** What waits by the time of its next try, what is done with the newest first. */
  public List<Seen> in(MailState state, int limit) {
    return of(state, "", limit);
  }

  /**
   * Letters of the states, one state behind the other.
   *
   * @param after where the part before ended, or null for the first
   */
  public Part part(List<MailState> states, @Nullable MailPlace after, int limit) {
    List<Seen> seen = new ArrayList<>();
    List<MailState> left =
        after == null ? states : states.subList(states.indexOf(after.state()), states.size());
    String key = after == null ? "" : after.key();
    for (MailState state : left) {
      seen.addAll(of(state, key, limit + 1 - seen.size()));
      key = "";
    }
    if (seen.size() <= limit) {
      return new Part(seen, null);
    }
    Seen last = seen.get(limit - 1);
    return new Part(seen.subList(0, limit), new MailPlace(last.state(), last.key()));
  }

  private List<Seen> of(MailState state, String after, int limit) {
    return shelves.of(state).after(after, limit).stream()
        .map(entry -> seen(state, entry.key(), entry.kept()))
        .toList();
  }

  public Optional<Seen> find(String key) {
    for (MailState state : MailState.values()) {
      Optional<Seen> found = shelves.of(state).get(key).map(kept -> seen(state, key, kept));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** How many letters to one of the addresses there are, wherever they are. */
  public int countTo(Collection<EmailAddress> addresses) {
    Predicate<Kept> theirs = to(addresses);
    long[] count = {0};
    for (MailState state : MailState.values()) {
      shelves
          .of(state)
          .forEachPage(
              page -> count[0] += page.stream().filter(entry -> theirs.test(entry.kept())).count());
    }
    return Math.toIntExact(count[0]);
  }

  /** Forgets every letter to one of the addresses, wherever it is. */
  public void forget(Collection<EmailAddress> addresses) {
    for (MailState state : MailState.values()) {
      shelves.of(state).removeIf(to(addresses));
    }
  }

  private static Predicate<Kept> to(Collection<EmailAddress> addresses) {
    Set<String> theirs =
        addresses.stream().map(EmailAddress::normalized).collect(Collectors.toSet());
    return kept -> theirs.contains(kept.letter().to().normalized());
  }

  public int count(MailState state) {
    return shelves.of(state).count(MOST_COUNTED);
  }

  /** Why nothing goes out at present, or null. */
  public @Nullable String problem() {
    return rounds.problem();
  }

  public MailCounts counts() {
    return counts;
  }

  private Seen seen(MailState state, String key, Kept kept) {
    Letter letter = kept.letter();
    return new Seen(
        key, state, letter.name(), kept.tries(), kept.problem(), letter.expires(), written(kept));
  }

  /** Texts may have gone since. */
  private Mail written(Kept kept) {
    try {
      return wording.write(kept.id(), kept.posted(), kept.letter());
    } catch (IllegalArgumentException e) {
      return new Mail(kept.id(), kept.posted(), kept.letter().to(), "en", "", "", "", null);
    }
  }
}
