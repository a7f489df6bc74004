/** Views of calendars. */
@NullMarked
package org.chalet.query.calendar;

import org.jspecify.annotations.NullMarked;
