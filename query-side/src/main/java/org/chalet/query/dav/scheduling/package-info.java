/** Scheduling inbox and outbox over WebDAV, and free/busy time (RFC 6638). */
@NullMarked
package org.chalet.query.dav.scheduling;

import org.jspecify.annotations.NullMarked;
