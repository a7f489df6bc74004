/** What the command side asks of the views about what was done. */
@NullMarked
package org.chalet.server.history;

import org.jspecify.annotations.NullMarked;
