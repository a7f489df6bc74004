/** Bringing back what was deleted or replaced, by REST. */
@NullMarked
package org.chalet.command.file.restore;

import org.jspecify.annotations.NullMarked;
