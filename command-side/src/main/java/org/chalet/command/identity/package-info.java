/** Decides about accounts and checks what people sign in with. */
@NullMarked
package org.chalet.command.identity;

import org.jspecify.annotations.NullMarked;
