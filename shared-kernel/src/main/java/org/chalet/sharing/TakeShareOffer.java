package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ShareOfferId;

/** Gives an account what was offered to its address before it had it. */
public record TakeShareOffer(ShareOfferId offer, AccountId account) implements Command {}
