/** Watches for clients that change much of a collection at once, and tells its owner. */
@NullMarked
package org.chalet.command.guard;

import org.jspecify.annotations.NullMarked;
