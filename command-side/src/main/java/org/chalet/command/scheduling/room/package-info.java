/** The time of rooms: what is booked when, and who may book. */
@NullMarked
package org.chalet.command.scheduling.room;

import org.jspecify.annotations.NullMarked;
