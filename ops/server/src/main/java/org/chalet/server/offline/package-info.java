/** Tools that work on a data directory without a server. */
@NullMarked
package org.chalet.server.offline;

import org.jspecify.annotations.NullMarked;
