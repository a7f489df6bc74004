package org.chalet.command.calendar.imports;

/**
 * Why an object of a file was refused.
 *
 * @param line where it begins in the file, from 1
 * @param uid empty where it has none, or none that can be read
 * @param code token, see {@link org.chalet.kernel.rule.ErrorCode}
 * @param detail in words
 */
public record CalendarRefusal(long line, String uid, String code, String detail) {}
