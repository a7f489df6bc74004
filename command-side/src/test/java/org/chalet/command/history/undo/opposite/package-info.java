/** Tests of taking back what is not an object. */
@NullMarked
package org.chalet.command.history.undo.opposite;

import org.jspecify.annotations.NullMarked;
