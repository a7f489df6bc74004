/** Tests of lists that people look through. */
@NullMarked
package org.chalet.query.listing;

import org.jspecify.annotations.NullMarked;
