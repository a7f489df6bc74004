package org.chalet.command.calendar;

import org.chalet.calendar.CalendarShareAccepted;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.SharedCalendarPropertiesChosen;
import org.chalet.command.collection.ShareEvents;
import org.chalet.command.collection.Shares;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/** Shares of calendars count at once. */
public final class CalendarShareEvents implements ShareEvents {
  @Override
  public ShareLevel lowest() {
    return ShareLevel.FREE_BUSY;
  }

  @Override
  public boolean asks() {
    return false;
  }

  @Override
  public Event shared(
      String collection, String owner, String grantee, Shares.Share share, ShareWords words) {
    return new CalendarShared(
        collection,
        owner,
        grantee,
        share.through(),
        share.level().token(),
        words.summary(),
        words.commonName());
  }

  @Override
  public Event revoked(String collection, String owner, String grantee) {
    return new CalendarShareRevoked(collection, owner, grantee);
  }

  @Override
  public Event answered(String collection, String owner, String sharee, boolean accepted) {
    return accepted
        ? new CalendarShareAccepted(collection, owner, sharee)
        : new CalendarShareDeclined(collection, owner, sharee);
  }

  @Override
  public Event chosen(String collection, String reader, CollectionProperties properties) {
    return new SharedCalendarPropertiesChosen(collection, reader, properties);
  }
}
