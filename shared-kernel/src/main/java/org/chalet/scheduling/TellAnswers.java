package org.chalet.scheduling;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Tells the attendees of a meeting what the others have answered. */
public record TellAnswers(AccountId organizer, String uid) implements Command {}
