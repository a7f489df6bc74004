/** How much calendars and address books hold, and may still take (RFC 4331). */
@NullMarked
package org.chalet.query.dav.quota;

import org.jspecify.annotations.NullMarked;
