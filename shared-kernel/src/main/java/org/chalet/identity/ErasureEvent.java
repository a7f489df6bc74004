package org.chalet.identity;

import org.chalet.kernel.message.Event;

/** What stays readable of an account that was erased: not under its key. */
public sealed interface ErasureEvent extends Event permits AccountErased {
  /** {@code account:…}. */
  String account();
}
