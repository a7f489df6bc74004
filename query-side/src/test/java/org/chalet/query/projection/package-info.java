/** Tests of how views are built and kept up. */
@NullMarked
package org.chalet.query.projection;

import org.jspecify.annotations.NullMarked;
