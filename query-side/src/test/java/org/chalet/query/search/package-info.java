/** Tests of the search. */
@NullMarked
package org.chalet.query.search;

import org.jspecify.annotations.NullMarked;
