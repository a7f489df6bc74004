/** Deletes accounts after days of grace and forgets whom they belonged to. */
@NullMarked
package org.chalet.command.erasure;

import org.jspecify.annotations.NullMarked;
