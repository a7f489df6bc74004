/** Locks (RFC 4918, 6 and 7), kept beside the log, and the If header that shows their tokens. */
@NullMarked
package org.chalet.query.dav.lock;

import org.jspecify.annotations.NullMarked;
