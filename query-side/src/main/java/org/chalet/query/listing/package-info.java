/** Lists that people look through: in order, filtered by group, searched by the words of a name. */
@NullMarked
package org.chalet.query.listing;

import org.jspecify.annotations.NullMarked;
