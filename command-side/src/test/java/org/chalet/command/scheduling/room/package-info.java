/** The time of rooms. */
@NullMarked
package org.chalet.command.scheduling.room;

import org.jspecify.annotations.NullMarked;
