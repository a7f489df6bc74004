/** Tests of history. */
@NullMarked
package org.chalet.query.history;

import org.jspecify.annotations.NullMarked;
