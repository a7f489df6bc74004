/** Who could read or change a collection at a moment, and through what. */
@NullMarked
package org.chalet.query.history.access;

import org.jspecify.annotations.NullMarked;
