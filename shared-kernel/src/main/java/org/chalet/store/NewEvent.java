package org.chalet.store;

/**
 * An event on its way into the log, already in bytes.
 *
 * @param id unique for ever (UUID text)
 * @param aggregateType what kind of aggregate, as {@code organization}
 * @param aggregateId the stream
 * @param sequence place in the stream, from 0 without gap
 * @param name stable name, {@code context.what-happened}
 * @param revision of the payload's format, from 1
 * @param time microseconds since 1970 UTC
 * @param payload what happened, see {@code eventformat}
 * @param trail who did it, see {@code eventformat}
 */
public record NewEvent(
    String id,
    String aggregateType,
    String aggregateId,
    long sequence,
    String name,
    int revision,
    long time,
    byte[] payload,
    byte[] trail) {}
