package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.ShareOfferId;

/** Takes an open offer back. */
public record WithdrawShareOffer(ShareOfferId offer) implements Command {}
