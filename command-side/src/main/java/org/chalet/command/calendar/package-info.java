/** Decides about calendars and the objects in them. */
@NullMarked
package org.chalet.command.calendar;

import org.jspecify.annotations.NullMarked;
