/** Makes, changes and deletes a calendars. */
@NullMarked
package org.chalet.command.calendar.collection;

import org.jspecify.annotations.NullMarked;
