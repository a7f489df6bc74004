/** Breaks fences on purpose. */
@NullMarked
package org.chalet.command.organization.offender;

import org.jspecify.annotations.NullMarked;
