package org.chalet.calendar;

/** Where calendars may be fetched. */
@FunctionalInterface
public interface FeedPlaces {
  /**
   * Whether the server may go there, as far as can be told within moments; a name that nobody knows
   * now may be known later. What is said is verified again at each fetch.
   */
  boolean admit(FeedUrl url);
}
