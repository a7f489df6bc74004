/** Breaks fences on purpose. */
@NullMarked
package org.chalet.command.offender;

import org.jspecify.annotations.NullMarked;
