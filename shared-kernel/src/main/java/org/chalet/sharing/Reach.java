package org.chalet.sharing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What all the shares together that reach a person give: the highest level counts.
 *
 * @param offered the highest level, agreed to or not; null where no share reaches the person
 * @param level what the person has; null where there is no share, while a book is not accepted yet,
 *     and for whoever declined
 */
public record Reach(@Nullable ShareLevel offered, @Nullable ShareLevel level, Answer answer) {
  /** Of whom no share reaches. */
  public static final Reach NONE = new Reach(null, null, Answer.NONE);

  /** What the person said to it. */
  public enum Answer {
    NONE,
    ACCEPTED,
    DECLINED;

    public static Answer of(@Nullable Boolean accepted) {
      return accepted == null ? NONE : accepted ? ACCEPTED : DECLINED;
    }
  }

  /**
   * A share that reaches the person.
   *
   * @param asks whether it counts only when it was accepted
   */
  public record Grant(ShareLevel level, boolean asks) {}

  public static Reach of(Collection<Grant> grants, Answer answer) {
    Optional<ShareLevel> offered = highest(grants, grant -> true);
    Optional<ShareLevel> level =
        answer == Answer.DECLINED
            ? Optional.empty()
            : highest(grants, grant -> !grant.asks() || answer == Answer.ACCEPTED);
    return new Reach(offered.orElse(null), level.orElse(null), answer);
  }

  private static Optional<ShareLevel> highest(Collection<Grant> grants, Predicate<Grant> counts) {
    return grants.stream().filter(counts).map(Grant::level).max(Comparator.naturalOrder());
  }

  public boolean reaches() {
    return offered != null;
  }

  public boolean gives(ShareLevel needed) {
    return level != null && level.includes(needed);
  }

  /** Whether the person has still to say something before the share counts. */
  public boolean isPending() {
    return reaches() && level == null && answer != Answer.DECLINED;
  }
}
