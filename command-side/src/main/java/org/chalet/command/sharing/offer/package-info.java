/** Offers shares to addresses, and answers offers. */
@NullMarked
package org.chalet.command.sharing.offer;

import org.jspecify.annotations.NullMarked;
