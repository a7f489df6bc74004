/** Taking back what was done: a command, what a client did, an import or a merge. */
@NullMarked
package org.chalet.command.history.undo;

import org.jspecify.annotations.NullMarked;
