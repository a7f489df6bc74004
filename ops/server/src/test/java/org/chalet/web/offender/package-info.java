/** Breaks fences on purpose. */
@NullMarked
package org.chalet.web.offender;

import org.jspecify.annotations.NullMarked;
