/** Views filled by hand. */
@NullMarked
package org.chalet.query.collection;

import org.jspecify.annotations.NullMarked;
