/** Rooms of organizations and their bookings: commands and events. */
@NullMarked
package org.chalet.room;

import org.jspecify.annotations.NullMarked;
