/** Contract suites that every adapter of a port inherits, and in-memory adapters for unit tests. */
@NullMarked
package org.chalet.store;

import org.jspecify.annotations.NullMarked;
