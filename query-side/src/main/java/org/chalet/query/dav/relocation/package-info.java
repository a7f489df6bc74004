/** COPY and MOVE. */
@NullMarked
package org.chalet.query.dav.relocation;

import org.jspecify.annotations.NullMarked;
