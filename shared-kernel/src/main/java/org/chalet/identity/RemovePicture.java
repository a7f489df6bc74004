package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/** Shows no picture of the actor any more. */
public record RemovePicture(AccountId account) implements Command {}
