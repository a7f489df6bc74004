/** Breaks fences on purpose. */
@NullMarked
package org.chalet.query.offender;

import org.jspecify.annotations.NullMarked;
