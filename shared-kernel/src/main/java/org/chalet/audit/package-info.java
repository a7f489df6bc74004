/** Who looked at the history of others. */
@NullMarked
package org.chalet.audit;

import org.jspecify.annotations.NullMarked;
