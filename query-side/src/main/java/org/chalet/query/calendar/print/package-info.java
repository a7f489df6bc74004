/** Calendars on paper. */
@NullMarked
package org.chalet.query.calendar.print;

import org.jspecify.annotations.NullMarked;
