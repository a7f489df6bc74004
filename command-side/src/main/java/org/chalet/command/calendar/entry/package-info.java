/** Events and tasks over REST. */
@NullMarked
package org.chalet.command.calendar.entry;

import org.jspecify.annotations.NullMarked;
