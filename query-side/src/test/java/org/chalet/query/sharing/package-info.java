/** Tests of the view of shares. */
@NullMarked
package org.chalet.query.sharing;

import org.jspecify.annotations.NullMarked;
