/** Decisions, shown by what they record and what they refuse. */
@NullMarked
package org.chalet.command.organization;

import org.jspecify.annotations.NullMarked;
