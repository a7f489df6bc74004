/** Measures what Chalet promises: appends, replay, rebuild, commands, visibility. */
@NullMarked
package org.chalet.bench;

import org.jspecify.annotations.NullMarked;
