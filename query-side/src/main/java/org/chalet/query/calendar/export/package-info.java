/** Calendars as files for other programs. */
@NullMarked
package org.chalet.query.calendar.export;

import org.jspecify.annotations.NullMarked;
