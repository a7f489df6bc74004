/** iCalendar (RFC 5545): parse, validate, recurrence, filters; pure functions. */
@NullMarked
package org.chalet.icalendar;

import org.jspecify.annotations.NullMarked;
