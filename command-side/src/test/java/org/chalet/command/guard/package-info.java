@NullMarked
package org.chalet.command.guard;

import org.jspecify.annotations.NullMarked;
