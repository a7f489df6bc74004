/** Calendars and their objects: commands and events. */
@NullMarked
package org.chalet.calendar;

import org.jspecify.annotations.NullMarked;
