/** What a day holds, told by mail every day to whoever wants that. */
@NullMarked
package org.chalet.command.agenda;

import org.jspecify.annotations.NullMarked;
