/** Pictures that strangers send: decoded one at a time, within bounds. */
@NullMarked
package org.chalet.command.picture;

import org.jspecify.annotations.NullMarked;
