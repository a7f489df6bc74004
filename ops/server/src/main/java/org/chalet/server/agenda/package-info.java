/** Tells the command side what days hold, as the views know it. */
@NullMarked
package org.chalet.server.agenda;

import org.jspecify.annotations.NullMarked;
