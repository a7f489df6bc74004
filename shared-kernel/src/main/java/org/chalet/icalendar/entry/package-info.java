/** Events and tasks in people's words, and as components of iCalendar. */
@NullMarked
package org.chalet.icalendar.entry;

import org.jspecify.annotations.NullMarked;
