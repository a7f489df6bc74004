/** What may not know what. */
@NullMarked
package org.chalet.server.fence;

import org.jspecify.annotations.NullMarked;
