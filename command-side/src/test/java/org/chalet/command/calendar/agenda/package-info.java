@NullMarked
package org.chalet.command.calendar.agenda;

import org.jspecify.annotations.NullMarked;
