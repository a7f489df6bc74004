/** Timelines as files that prove themselves. */
@NullMarked
package org.chalet.query.history.export;

import org.jspecify.annotations.NullMarked;
