package org.chalet.scheduling;

import org.chalet.kernel.message.EventName;

/**
 * A message that came by mail was taken in for somebody; the same one never is again.
 *
 * @param message {@code itip:…}, derived from the mail and its recipient
 * @param owner for whom
 * @param sender e-mail address
 */
@EventName("scheduling.mail-taken")
public record MailTaken(String message, String owner, String sender, String method, String uid)
    implements SchedulingEvent {}
