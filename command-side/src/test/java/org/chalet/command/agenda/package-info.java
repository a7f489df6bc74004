@NullMarked
package org.chalet.command.agenda;

import org.jspecify.annotations.NullMarked;
