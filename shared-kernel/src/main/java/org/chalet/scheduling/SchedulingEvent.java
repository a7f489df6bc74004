package org.chalet.scheduling;

import org.chalet.kernel.message.PersonalEvent;

/** What happened to messages about meetings, and to inboxes; under the key of whose it is. */
public sealed interface SchedulingEvent extends PersonalEvent
    permits MessageSent,
        MessageDelivered,
        MessageSettled,
        MailTaken,
        InboxItemReceived,
        InboxItemRemoved,
        SchedulingPropertiesChanged {}
