/** Finding times at which people can meet, as pure functions. */
@NullMarked
package org.chalet.scheduling.slot;

import org.jspecify.annotations.NullMarked;
