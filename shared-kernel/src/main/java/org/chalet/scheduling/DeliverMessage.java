package org.chalet.scheduling;

import org.chalet.kernel.message.Command;
import org.jspecify.annotations.Nullable;

/**
 * Brings a message to one recipient; done once, however often it is asked for.
 *
 * @param recipient calendar user address
 * @param failure the status to note where delivery is given up, or null
 */
public record DeliverMessage(String message, String recipient, @Nullable String failure)
    implements Command {}
