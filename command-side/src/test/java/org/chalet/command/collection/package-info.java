/** Decisions, shown by what they record and what they refuse. */
@NullMarked
package org.chalet.command.collection;

import org.jspecify.annotations.NullMarked;
