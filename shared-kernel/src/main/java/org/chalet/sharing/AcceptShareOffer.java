package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.ShareOfferId;

/** Takes what was offered to the sender's address. */
public record AcceptShareOffer(ShareOfferId offer) implements Command {}
