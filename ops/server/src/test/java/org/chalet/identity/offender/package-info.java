/** Breaks fences on purpose. */
@NullMarked
package org.chalet.identity.offender;

import org.jspecify.annotations.NullMarked;
