/** Messages about meetings, from the commands of one person to the calendar of another. */
@NullMarked
package org.chalet.command.scheduling;

import org.jspecify.annotations.NullMarked;
