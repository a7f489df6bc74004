package org.chalet.server.outbound;

import java.net.UnknownHostException;

/** A name leads where nobody may go. */
public final class RefusedAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;
}
