/** Brings back what calendars and address books were, by ordinary commands. */
@NullMarked
package org.chalet.command.history.restore;

import org.jspecify.annotations.NullMarked;
