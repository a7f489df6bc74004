/** History: timelines, what was, what comes back. */
@NullMarked
package org.chalet.web.history;

import org.jspecify.annotations.NullMarked;
