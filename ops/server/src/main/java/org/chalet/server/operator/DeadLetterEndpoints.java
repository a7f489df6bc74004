package org.chalet.server.operator;

import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.projection.Retried;
import org.chalet.query.projection.Views;
import org.chalet.store.DeadLetter;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What views could not take in: tried again, or set aside for a reason that is kept. */
@RestController
@RequestMapping("/ops/views/{view}")
public class DeadLetterEndpoints {
  private static final int MOST = 1000;
  private static final int LONGEST_REASON = 1000;

  private final Views views;
  private final SetAsides aside;
  private final InstantSource clock;

  public DeadLetterEndpoints(Views views, SecretVault vault, InstantSource clock) {
    this.views = views;
    this.aside = new SetAsides(vault);
    this.clock = clock;
  }

  /**
   * A part of a list.
   *
   * @param next pass it as {@code after} for the following part; null at the end
   */
  public record Part<T>(List<T> items, @Nullable Long next) {
    static Part<DeadLetter> ofLetters(List<DeadLetter> items, int limit) {
      return new Part<>(items, items.size() < limit ? null : items.getLast().position());
    }

    static Part<SetAside> ofAside(List<SetAside> items, int limit) {
      return new Part<>(items, items.size() < limit ? null : items.getLast().position());
    }
  }

  /** Why an event may be done without; no personal data belongs into it. */
  public record Reason(@Nullable String reason) {}

  @GetMapping("/dead-letters")
  Part<DeadLetter> letters(
      @PathVariable String view,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = within(limit);
    return Part.ofLetters(views.deadLetters(view, Math.max(0, after), most), most);
  }

  @PostMapping("/dead-letters/{position}/retry")
  Retried retry(@PathVariable String view, @PathVariable long position) {
    return views.retry(view, position);
  }

  @PostMapping("/dead-letters/{position}/set-aside")
  Retried setAside(
      @PathVariable String view,
      @PathVariable long position,
      @RequestBody Reason why,
      Principal operator) {
    String reason = why.reason() == null ? "" : why.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "a reason needs 1 to " + LONGEST_REASON + " characters");
    }
    DeadLetter letter = views.deadLetter(view, position);
    // Before it is passed over: no event is done without whose reason a crash could lose.
    aside.keep(
        new SetAside(
            view,
            position,
            letter.sequence(),
            letter.eventName(),
            letter.error(),
            reason,
            operator.getName(),
            clock.instant()));
    return views.passOver(view, position);
  }

  @GetMapping("/set-aside")
  Part<SetAside> aside(
      @PathVariable String view,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = within(limit);
    views.live(view);
    return Part.ofAside(aside.of(view, Math.max(0, after), most), most);
  }

  private static int within(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "limit is 1 to " + MOST);
    }
    return limit;
  }
}
