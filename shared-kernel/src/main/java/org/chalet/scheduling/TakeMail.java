package org.chalet.scheduling;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.EmailAddress;

/**
 * Takes in a message that came by mail (RFC 6047); done once for each mail and recipient. Answers
 * with the status, a text.
 *
 * @param mail identifies the mail, always the same
 * @param sender whom the mail is from, proven as far as mail is
 * @param recipient to whom it was sent
 * @param text the calendar part
 */
public record TakeMail(String mail, EmailAddress sender, EmailAddress recipient, byte[] text)
    implements Command {}
