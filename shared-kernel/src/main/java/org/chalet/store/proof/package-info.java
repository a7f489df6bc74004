/** Proofs that an event is in the log, and that a log goes on where it was (RFC 9162, 2.1). */
@NullMarked
package org.chalet.store.proof;

import org.jspecify.annotations.NullMarked;
