/** Rooms of organizations, as they are asked about. */
@NullMarked
package org.chalet.query.room;

import org.jspecify.annotations.NullMarked;
