package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.ShareOfferId;

/** Declines what was offered to the sender's address. */
public record DeclineShareOffer(ShareOfferId offer) implements Command {}
