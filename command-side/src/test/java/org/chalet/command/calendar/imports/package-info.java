/** Decisions, shown by what they record and what they refuse. */
@NullMarked
package org.chalet.command.calendar.imports;

import org.jspecify.annotations.NullMarked;
