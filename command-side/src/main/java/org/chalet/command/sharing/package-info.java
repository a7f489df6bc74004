/** What is done about shares whichever collection they are of. */
@NullMarked
package org.chalet.command.sharing;

import org.jspecify.annotations.NullMarked;
