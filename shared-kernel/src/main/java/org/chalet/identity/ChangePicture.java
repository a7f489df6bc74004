package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Shows another picture of the actor; its sealed bytes are kept before.
 *
 * @param picture where they are kept
 */
public record ChangePicture(AccountId account, String picture) implements Command {}
