/** Tests of bringing back what was. */
@NullMarked
package org.chalet.command.history.restore;

import org.jspecify.annotations.NullMarked;
