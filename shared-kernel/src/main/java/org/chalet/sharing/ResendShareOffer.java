package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.ShareOfferId;

/** Sends the letter of an open offer once more. */
public record ResendShareOffer(ShareOfferId offer) implements Command {}
