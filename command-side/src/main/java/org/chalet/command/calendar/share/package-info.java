/** Shares calendars, and answers to shares. */
@NullMarked
package org.chalet.command.calendar.share;

import org.jspecify.annotations.NullMarked;
