package org.chalet.server.operator;

import java.time.Instant;

/**
 * An event that a view was told to do without.
 *
 * @param position of the event
 * @param error why the view could not take it in
 * @param reason why it may be done without, in the operator's words
 * @param by who decided that
 */
public record SetAside(
    String view,
    long position,
    String sequence,
    String eventName,
    String error,
    String reason,
    String by,
    Instant at) {}
