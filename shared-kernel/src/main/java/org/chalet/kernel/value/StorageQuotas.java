package org.chalet.kernel.value;

/**
 * How many bytes everybody may keep (RFC 4331).
 *
 * @param drive of files that live in one's drive
 * @param calendars of all one's calendars together, attached files included
 * @param addressBooks of all one's address books together
 */
public record StorageQuotas(long drive, long calendars, long addressBooks) {}
