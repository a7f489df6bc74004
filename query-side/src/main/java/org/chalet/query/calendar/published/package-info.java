/** Published calendars, for whoever has their links. */
@NullMarked
package org.chalet.query.calendar.published;

import org.jspecify.annotations.NullMarked;
