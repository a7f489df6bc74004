/** The view of calendars and the objects in them, and what can be asked of it. */
@NullMarked
package org.chalet.query.calendar;

import org.jspecify.annotations.NullMarked;
