/** Decisions, shown by what they record and what they refuse. */
@NullMarked
package org.chalet.command.identity;

import org.jspecify.annotations.NullMarked;
