/** Breaks fences on purpose. */
@NullMarked
package org.chalet.command.calendar.offender;

import org.jspecify.annotations.NullMarked;
