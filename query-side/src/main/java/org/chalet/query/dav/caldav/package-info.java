/** Calendars over WebDAV (RFC 4791). */
@NullMarked
package org.chalet.query.dav.caldav;

import org.jspecify.annotations.NullMarked;
