/** Files of events that prove themselves. */
@NullMarked
package org.chalet.eventformat.export;

import org.jspecify.annotations.NullMarked;
