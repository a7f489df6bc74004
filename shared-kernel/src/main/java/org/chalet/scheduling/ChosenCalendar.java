package org.chalet.scheduling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;

/**
 * The calendar into which somebody wants invitations to come (RFC 6638, 9.2), which may be gone by
 * now.
 *
 * @param owner local part of the account's id
 */
public record ChosenCalendar(String owner, String segment) {
  private static final Pattern HREF =
      Pattern.compile(">\\s*(?:https?://[^/<]*)?/dav/calendars/([^/<]+)/([^/<]+)/?\\s*<");

  /** Empty where none was chosen, or what was chosen is no calendar. */
  public static Optional<ChosenCalendar> in(CollectionProperties inbox) {
    String element = inbox.others().get(SchedulingStreams.DEFAULT_CALENDAR);
    Matcher href = HREF.matcher(element == null ? "" : element);
    return href.find()
        ? Optional.of(new ChosenCalendar(href.group(1), href.group(2)))
        : Optional.empty();
  }

  public boolean isOf(AccountId account) {
    return owner.equals(account.local());
  }
}
