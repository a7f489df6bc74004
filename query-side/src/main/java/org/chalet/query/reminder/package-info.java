/** Alarms of events and tasks: which are due, who is told, and what open pages show. */
@NullMarked
package org.chalet.query.reminder;

import org.jspecify.annotations.NullMarked;
