/** Duplicates as they are shown. */
@NullMarked
package org.chalet.query.duplicate;

import org.jspecify.annotations.NullMarked;
