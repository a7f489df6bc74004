/** Rooms of organizations, and when they are taken. */
@NullMarked
package org.chalet.query.room;

import org.jspecify.annotations.NullMarked;
