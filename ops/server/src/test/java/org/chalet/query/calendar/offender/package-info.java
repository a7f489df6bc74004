/** Breaks fences on purpose. */
@NullMarked
package org.chalet.query.calendar.offender;

import org.jspecify.annotations.NullMarked;
