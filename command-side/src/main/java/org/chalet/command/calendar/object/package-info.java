/** Puts and deletes a calendar objects. */
@NullMarked
package org.chalet.command.calendar.object;

import org.jspecify.annotations.NullMarked;
