/** What is not an object is taken back by the command that says the opposite. */
@NullMarked
package org.chalet.command.history.undo.opposite;

import org.jspecify.annotations.NullMarked;
