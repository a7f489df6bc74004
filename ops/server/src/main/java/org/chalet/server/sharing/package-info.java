/** What the command side asks of the view of shares. */
@NullMarked
package org.chalet.server.sharing;

import org.jspecify.annotations.NullMarked;
