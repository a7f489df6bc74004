/** Finding times at which those who are invited can meet. */
@NullMarked
package org.chalet.query.calendar.slot;

import org.jspecify.annotations.NullMarked;
