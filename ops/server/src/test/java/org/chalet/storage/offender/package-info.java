/** Breaks fences on purpose. */
@NullMarked
package org.chalet.storage.offender;

import org.jspecify.annotations.NullMarked;
