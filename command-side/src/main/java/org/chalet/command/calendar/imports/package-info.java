/** Files of calendars are taken in, object by object, in the background. */
@NullMarked
package org.chalet.command.calendar.imports;

import org.jspecify.annotations.NullMarked;
