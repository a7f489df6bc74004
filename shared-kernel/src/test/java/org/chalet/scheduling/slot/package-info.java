/** Finding times at which people can meet. */
@NullMarked
package org.chalet.scheduling.slot;

import org.jspecify.annotations.NullMarked;
