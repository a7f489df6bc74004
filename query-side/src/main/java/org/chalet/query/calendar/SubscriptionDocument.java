package org.chalet.query.calendar;

/**
 * A calendar that shows what is published elsewhere.
 *
 * @param url where; it may hold a secret of its owner's
 */
record SubscriptionDocument(String calendar, String owner, String url) {}
