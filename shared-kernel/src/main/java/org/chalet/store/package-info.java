/** The ports: what Chalet needs of a storage engine. */
@NullMarked
package org.chalet.store;

import org.jspecify.annotations.NullMarked;
