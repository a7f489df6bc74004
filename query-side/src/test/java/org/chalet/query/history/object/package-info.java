/** Tests of differences. */
@NullMarked
package org.chalet.query.history.object;

import org.jspecify.annotations.NullMarked;
