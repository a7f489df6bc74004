package org.chalet.command.history.restore;

/**
 * Why an object was not restored.
 *
 * @param name in its collection
 * @param code token, see {@link org.chalet.kernel.rule.ErrorCode}
 * @param detail in words
 */
public record RestoreRefusal(String name, String code, String detail) {}
