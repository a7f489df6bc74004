package org.chalet.scheduling;

import org.chalet.kernel.message.Command;

/** Tells the sender's copy which recipients a message did not reach. */
public record SettleMessage(String message) implements Command {}
