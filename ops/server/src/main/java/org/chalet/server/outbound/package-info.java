/** Goes to addresses that others name, and nowhere that it must not. */
@NullMarked
package org.chalet.server.outbound;

import org.jspecify.annotations.NullMarked;
