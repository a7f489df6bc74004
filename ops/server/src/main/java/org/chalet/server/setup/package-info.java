/** From an empty data directory to the first account. */
@NullMarked
package org.chalet.server.setup;

import org.jspecify.annotations.NullMarked;
