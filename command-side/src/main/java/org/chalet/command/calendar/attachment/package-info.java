/** Files attached to events and tasks, over REST. */
@NullMarked
package org.chalet.command.calendar.attachment;

import org.jspecify.annotations.NullMarked;
