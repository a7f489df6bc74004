package org.chalet.query.collection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state of a collection, as its sync tokens and tags say it.
 *
 * @param made position at which the collection was made, which no other shares
 * @param position of the last change
 * @param horizon up to which position everything has left by the course of time; {@link
 *     #NO_HORIZON} where nothing does
 */
public record SyncState(long made, long position, long horizon) {
  public static final long NO_HORIZON = -1;

  /** Before anything was told. */
  public static final SyncState NONE = new SyncState(0, 0, NO_HORIZON);

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,18})/([0-9]{1,18})(?:-([0-9]{1,18}))?");

  public SyncState(long made, long position) {
    this(made, position, NO_HORIZON);
  }

  /** Empty for what says no state. */
  public static Optional<SyncState> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long horizon = form.group(3) == null ? NO_HORIZON : Long.parseLong(form.group(3));
    return Optional.of(
        new SyncState(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), horizon));
  }

  /** Another text for another state of the same collection. */
  public String version() {
    return horizon == NO_HORIZON ? Long.toString(position) : position + "-" + horizon;
  }

  @Override
  public String toString() {
    return made + "/" + version();
  }
}
