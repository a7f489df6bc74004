/** How views are built from events, kept up, rebuilt and watched. */
@NullMarked
package org.chalet.query.projection;

import org.jspecify.annotations.NullMarked;
